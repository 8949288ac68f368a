/** Who the comments and highlights of a copy are said to be by: a later copy knows by it those that it takes the place of. */
export const AUTHOR = 'tenderlint'
