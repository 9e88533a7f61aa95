// Built as a file of its own and loaded when the first certificate is asked for: whoever asks for none pays nothing.
export { badgePng } from './badge-png';
export { badgeSvg } from './belt-drawing';
export { certificatePdf } from './certificate-pdf';
export { checkedCredential, signedCredential } from './proof';
export { encodedList } from './status-list';
