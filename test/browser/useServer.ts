import { test } from './fixtures.ts';

type Serve = (use: (url: string) => Promise<void>) => Promise<void>;

/** Gives all tests of the group that it is called in one server: a start costs as much as a page, and a page from a new address more. */
export function useServer(serve: Serve): void {
  let url = '';
  let leave = () => {};
  let over: Promise<void> = Promise.resolve();
  test.beforeAll(async () => {
    await new Promise<void>((ready, fail) => {
      over = serve((address) => {
        url = address;
        ready();
        return new Promise((resolve) => (leave = resolve));
      });
      over.catch(fail);
    });
  });
  test.afterAll(() => {
    leave();
    return over;
  });
  test.use({ baseURL: ({}, use) => use(url) });
}
