/**
 * The part of Playwright that drives VS Code here. Playwright itself is installed beside the served VS Code and is no
 * dependency of the project, so its own types are not at hand.
 */

export interface Locator {
  readonly first: () => Locator;
  readonly last: () => Locator;
  readonly nth: (index: number) => Locator;
  readonly locator: (css: string, options?: { hasText?: string | RegExp }) => Locator;
  readonly click: (options?: { timeout?: number }) => Promise<void>;
  readonly fill: (text: string, options?: { timeout?: number }) => Promise<void>;
  readonly waitFor: (options?: {
    state?: 'attached' | 'detached' | 'visible' | 'hidden';
    timeout?: number;
  }) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly innerText: (options?: { timeout?: number }) => Promise<string>;
  readonly allInnerTexts: () => Promise<string[]>;
  readonly getAttribute: (name: string) => Promise<string | null>;
  readonly evaluate: <T, A>(body: (element: HTMLElement, argument: A) => T, argument?: A) => Promise<T>;
}

export interface FrameLocator {
  readonly first: () => FrameLocator;
  readonly last: () => FrameLocator;
  readonly frameLocator: (css: string) => FrameLocator;
  readonly locator: (css: string, options?: { hasText?: string | RegExp }) => Locator;
}

export interface Page {
  readonly goto: (address: string) => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  readonly locator: (css: string, options?: { hasText?: string | RegExp }) => Locator;
  readonly frameLocator: (css: string) => FrameLocator;
  readonly waitForSelector: (css: string, options?: { timeout?: number }) => Promise<unknown>;
  readonly waitForFunction: (
    body: () => unknown,
    argument?: undefined,
    options?: { timeout?: number },
  ) => Promise<unknown>;
  readonly exposeFunction: (name: string, body: (...args: never[]) => unknown) => Promise<void>;
  readonly evaluate: <T, A>(body: (argument: A) => T, argument?: A) => Promise<T>;
  readonly screenshot: (options: { path: string }) => Promise<unknown>;
  readonly keyboard: {
    readonly press: (keys: string) => Promise<void>;
    readonly type: (text: string, options?: { delay?: number }) => Promise<void>;
    readonly insertText: (text: string) => Promise<void>;
  };
  readonly mouse: { readonly move: (x: number, y: number) => Promise<void> };
  readonly on: {
    (event: 'console', hear: (message: { type: () => string; text: () => string }) => void): unknown;
    (event: 'pageerror', hear: (error: Error) => void): unknown;
    (event: 'crash', hear: () => void): unknown;
  };
}

export interface Playwright {
  readonly chromium: {
    readonly launch: (options: { executablePath: string; args: readonly string[] }) => Promise<{
      readonly newContext: (options: {
        viewport: { width: number; height: number };
        deviceScaleFactor: number;
        permissions: readonly string[];
      }) => Promise<{ readonly newPage: () => Promise<Page> }>;
      readonly close: () => Promise<void>;
    }>;
  };
}

declare global {
  interface Window {
    /** What VS Code offers a page that drives it, with `--enable-smoke-test-driver`. */
    readonly driver?: { readonly whenWorkbenchRestored: () => Promise<void> };
  }
}
