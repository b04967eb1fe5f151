import type { UnreadMarkup } from './typed.ts'

const WEB = /https?:\/\/(?:[^\s/?#@<>()"']*@)?(\[[\da-f:.]+\]|[^\s/?#:<>()"'\ufffc]+)[^\s<>()"'\ufffc]*/gi

/** Hosts that put their own address around another: it names who received it, and stops working one day. */
const WRAPPED =
  /(?:^|\.)(?:safelinks\.protection\.(?:outlook\.com|office365\.us)|urldefense(?:\.proofpoint)?\.(?:com|us)|mimecast(?:protect)?\.com|linkprotect\.cudasvc\.com|protect\.checkpoint\.com|secure-web\.cisco\.com|clicktime\.symantec\.com|protection\.sophos\.com|linklock\.titanhq\.com)$/i
/** Hosts whose pages ask for a sign-in, and those of a network within a house. */
const SIGN_IN =
  /(?:^|\.)(?:sharepoint\.com|dropbox\.com|box\.com|trello\.com|1drv\.ms|onedrive\.live\.com|(?:drive|docs)\.google\.com|teams\.microsoft\.com|(?:outlook|www)\.office(?:365)?\.com)$/i
const WITHIN =
  /^(?:localhost|[^.]+|127\.[\d.]+|10\.[\d.]+|169\.254\.[\d.]+|\[[\da-f:.]+\]|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|.+\.(?:local|internal|lan|intranet))$/i

/** Finds web addresses that readers outside an organisation cannot open, or that tell who was sent them. */
export function privateAddresses(text: string): UnreadMarkup[] {
  return [...text.matchAll(WEB)].flatMap(({ 1: host = '', index: at }): UnreadMarkup[] => {
    const reason = WRAPPED.test(host)
      ? `\`${host}\` is the address that an e-mail program put around the true one: it may say to whom it was sent. Open it, and write the address that the browser shows.`
      : SIGN_IN.test(host)
        ? `Readers may have to sign in at \`${host}\`. Open the link in a private window; if that asks you to sign in, put the file into \`documents/\`, or take the link out.`
        : WITHIN.test(host)
          ? `\`${host}\` is a computer of one network, and no other reader can open it. Write an address that everyone can open, or take it out.`
          : undefined
    return reason === undefined ? [] : [{ rule: 'link-private', at, reason }]
  })
}
