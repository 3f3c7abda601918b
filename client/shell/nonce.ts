/**
 * The nonce of this page, by which the content security policy lets our style elements in. The server writes a fresh one
 * into the page; vite's development server leaves the placeholder, and no policy asks for it there.
 */
export const pageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

/** Hands the nonce to libraries that look for it in this well-known global (scroll lock of dialogs). */
export function announceNonce(): void {
  Object.defineProperty(globalThis, "__webpack_nonce__", { value: pageNonce(), configurable: true });
}
