/** Texts in traditional script: how they are known, and their characters in simplified script, in which patterns are written. */
import { normalChar } from './normal-char.ts'

/** One simplified character for a traditional one, or the character itself. */
export type Simplify = (char: string) => string

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

/** Whether a text that holds these words is read in simplified characters, all of it. */
export const isTraditional = (text: string): boolean => IN_TRADITIONAL.test(text)

let converter: Simplify | undefined

/** The text that was asked about last: each step asks for itself. */
let last = { text: '', isTraditional: false }

/** A converter where the text holds traditional characters (its dictionary is large, so it is loaded only then). */
export async function simplifierFor(text: string): Promise<Simplify | undefined> {
  if (text !== last.text) last = { text, isTraditional: isTraditional(text) }
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
