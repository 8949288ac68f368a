/** What the build puts in place of a file: its text, ready for a page (see bundle-client.ts). */
declare module '*?bundled' {
  const text: string
  export default text
}
