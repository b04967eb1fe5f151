import { qrCode } from '../../exports/files/qr-code.ts'

/** Draws QR codes beside the page: a link comes in, a picture goes out. */
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(qrCode(data)))
