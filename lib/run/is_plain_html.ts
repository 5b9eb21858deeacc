const ELEMENT =
  "(?:div|p|span|br|b|i|em|strong|mark|small|code|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td)";

/** Values without brackets, slashes and quotation marks: no address, no function, no way out. */
const ATTRIBUTE = '(?:class|style|lang|scope|colspan|rowspan)="[\\w\\s#:;.,%-]*"';

const PLAIN_TAG = new RegExp(`</?${ELEMENT}(?: ${ATTRIBUTE})*>`, "g");

/** Whether HTML is only text, tables and lists, as our table view writes it, and safe in a page. */
export function isPlainHtml(html: string): boolean {
  return !html.replace(PLAIN_TAG, "").includes("<");
}
