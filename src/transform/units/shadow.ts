/**
 * The normalised shadow of a text: what patterns are matched on, with the way back to the original offsets.
 *
 * Letters and digits become ASCII, in lower case; brackets and stops their full-width forms, traditional characters
 * simplified ones; invisible characters go, and white space between Chinese characters too. ★ ▲ ① stay.
 */
import { normalChar } from '../../text/normal-char.ts'

export interface Shadow {
  text: string
  /** Indices of `text` before which white space was dropped: a number there begins an item. */
  gaps: ReadonlySet<number>
  /** What it was made from; the way back is worked out only for the few that hold a finding. */
  original: string
  simplify: Simplify | undefined
}

/** For each UTF-16 unit of a shadow, where in the original its character begins and ends. */
interface WayBack {
  from: number[]
  until: number[]
}

/** One simplified character for a traditional one, or the character itself. */
export type Simplify = (char: string) => string

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
const SPACE = /[\s\u00a0\u3000]/
const LATIN = /[0-9A-Za-z]/
const DIGIT = /[0-9０-９]/
const THOUSANDS = /^[0-9０-９]{3}(?![0-9０-９])/

const NO_GAPS: ReadonlySet<number> = new Set()

/** Characters that are their own normal form, but for the comma, which may be none. */
const OWN = String.raw`\u4e00-\u9fff0-9a-z。；：、（）《》“”【】？！.%+=<>/*~_|#&@$^\x60{}\\-`
/** What most paragraphs consist of. */
const NORMAL = new RegExp(`^[，${OWN}]*$`)
const RUN = new RegExp(`[${OWN}]+`, 'y')
const GROUPED = /[0-9]，[0-9]{3}(?![0-9])/

/** Makes the shadow of a text. `simplify` is given only where the document holds traditional characters. */
export function shadowOf(original: string, simplify?: Simplify): Shadow {
  if (!simplify && NORMAL.test(original) && !GROUPED.test(original))
    return { text: original, gaps: NO_GAPS, original, simplify }
  // Not by spreading it: V8 gives each object that is spread first and then added to a shape of its own.
  const { text, gaps } = normalise(original, simplify)
  return { text, gaps, original, simplify }
}

/** The normalised text of an original, and where gaps were in it. @param way gets, for each character of the text, where it stands in the original. */
function normalise(original: string, simplify: Simplify | undefined, way?: WayBack): Pick<Shadow, 'text' | 'gaps'> {
  let gaps: Set<number> | undefined
  let text = ''
  let pendingSpace = false
  let isQuoted = false
  const note = (from: number, until: number, times: number) => {
    for (let k = 0; k < times; k++) {
      way?.from.push(from)
      way?.until.push(until)
    }
  }
  for (let i = 0; i < original.length; ) {
    const run = simplify ? '' : runAt(original, i)
    const char = run === '' ? String.fromCodePoint(original.codePointAt(i)!) : run
    if (run === '' && SPACE.test(char)) pendingSpace = true
    else if (run !== '' || !INVISIBLE.test(char)) {
      let plain = run !== '' ? run : simplify && char >= '\u2e80' ? simplify(char) : normalChar(char)
      // A straight mark begins a quotation or ends one; behind a number it is inches.
      if ((char === '"' || char === '＂') && (isQuoted || !DIGIT.test(original[i - 1] ?? ''))) {
        isQuoted = !isQuoted
        if (isQuoted) plain = '“'
      }
      if (pendingSpace) {
        gaps ??= new Set()
        gaps.add(text.length)
        // A space has meaning only between Latin words and numbers.
        if (text !== '' && LATIN.test(text[text.length - 1]!) && LATIN.test(plain[0] ?? '')) {
          text += ' '
          note(i - 1, i, 1)
        }
      }
      if (run !== '') {
        text += run
        if (way) for (let k = i; k < i + run.length; k++) note(k, k + 1, 1)
      }
      // A comma between digits groups thousands.
      else if (!isGrouping(original, i, char)) {
        text += plain
        note(i, i + char.length, plain.length)
      }
      pendingSpace = false
    }
    i += char.length
  }
  return { text, gaps: gaps ?? NO_GAPS }
}

/** The characters from there on that stay as they are. */
function runAt(text: string, at: number): string {
  RUN.lastIndex = at
  return RUN.exec(text)?.[0] ?? ''
}

function isGrouping(original: string, at: number, char: string): boolean {
  return (
    (char === ',' || char === '，') &&
    DIGIT.test(original[at - 1] ?? '') &&
    THOUSANDS.test(original.slice(at + 1, at + 5))
  )
}

const ways = new WeakMap<Shadow, WayBack>()

/** Original span of a span of the shadow, end exclusive; a character that was cut is given whole. */
export function originalSpan(shadow: Shadow, start: number, end: number): [number, number] {
  let way = ways.get(shadow)
  if (!way) {
    way = { from: [], until: [] }
    normalise(shadow.original, shadow.simplify, way)
    ways.set(shadow, way)
  }
  const from = way.from[start] ?? shadow.original.length
  return [from, end > start ? way.until[end - 1]! : from]
}

/** Characters that are written only in traditional script and are common in tenders. */
const TRADITIONAL =
  '標書產須請務證質業績備經營這個為與應該過項購進國際從設檢測報術規範齊數據區縣廠製於員無類級勞環產評審單號額價輸'
/** Other traditional characters: two close to each other show the script, one alone may stand in a name. */
const REST =
  '億參兩們倉傳債償優儲冊劃劑協嚴圍執壓壞獎獲現異畫當療監盤確種稱築簽糧終結給統維綜線編緊總織繼續罰聲職臺舉薦藝藥處複見視覽觀訊訓記許訴診詢詳語誤說調談論諮識譯議護讓貨販責貸費賠賣贈車軍軟較載輕輛' +
  '輪轉辦農連運達違遠適遲選遺還郵鄉釋鋼錄錯鎖鏡鐵鑑長門開間閱關陳陽隊隨險雙雜離難電響頁順預領頻題顧顯飛飯養館駐駕騎驗驟魚黃點齡發專滿權導係繳買計訂認試體樣時動學醫師陸銀綠網園圖場聯萬約' +
  '採內資對條機後準構會負將擔組則裝寫檯蓋註緻復説財風絕廚屬節諾補託變稅義損遞問細綫決庫納櫃掃殘碼華帶換別團虛熱擬話爭樓幣鍵崗獨絡斷檔沒溫層濟頭幹廣鮮紙輔衛銷匯誌氣態誠東來擇潔貴欄歷沖衝啟爐針減暫僅積夠讀' +
  '狀礎創彈競簡願圓敗糾鑒鬆龍腦觸淨膠憑絲隱傷雲貼塊廳牀紋儀穩紛盡鑰訟棄極紀訪徑濕駛墊屆煙橫擴羅階張慮銅靜潛刪鍋飲譽餘鏈賄廢鄭遷閉佔擋紗臨輯緑親轄湯閥揮漬潤禮惡寬災畢牆纖彎邊驅側擊練寶滌牽縫塗幫徵漢頒滅緩' +
  '噴脫舖鋪蘭鄰勵溝燈礦紹謀賃捨紅緣歸貧闡掛帳殼饋懲擁濾講遊亂擺滲裡褲壽擾縮詞鈕鐘偽勝桿燒筆閃頂爲証幾貝貫賬賞賓賴賽贏贊銳銘鋒錢錦鍛鏽閘雖靈韓韻飾餅驕鮑鳳鴻麗麥黨齒壯夢奪奮婦孫宮尋屜岡島嶄巖幀廂廟彌徹愛慶' +
  '憲戲攝敵斂暢曉櫥欽歐歡殲氫況涼漿澤瀉灑燦爛牘犧狹猶獅玆'
/** True for a text in traditional script. Looks for characters of both lists first: looking one up takes long, and it is done for every character. */
const IN_TRADITIONAL = new RegExp(`(?=[${TRADITIONAL}${REST}])(?:[${TRADITIONAL}]|.(?=.{0,9}[${REST}]))`)

let converter: Simplify | undefined

/** The text that was asked about last: each step asks for itself. */
let last = { text: '', isTraditional: false }

/** A converter where the text holds traditional characters (its dictionary is large, so it is loaded only then). */
export async function simplifierFor(text: string): Promise<Simplify | undefined> {
  if (text !== last.text) last = { text, isTraditional: IN_TRADITIONAL.test(text) }
  if (!last.isTraditional) return undefined
  converter ??= await loadConverter()
  return converter
}

async function loadConverter(): Promise<Simplify> {
  const { Converter } = await import('opencc-js')
  const convert = Converter({ from: 't', to: 'cn' })
  const known = new Map<string, string>()
  return char => {
    const simple = known.get(char) ?? convert(normalChar(char))
    known.set(char, simple)
    return simple
  }
}
