// Opens every page of the folder in $GAO_PAGES as a reader would: on a screen, on a phone, on paper.
//
// `cargo xtask test` writes the pages and runs this; alone: GAO_PAGES=folder node --test

import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import axe from "axe-core";
import { chromium } from "playwright-core";

const folder = process.env.GAO_PAGES;
assert.ok(folder, "GAO_PAGES is not set; give it the folder with the pages");
const pictures = process.env.GAO_PICTURES;
const pages = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
assert.ok(pages.length > 0, `no page in ${folder}`);

const SCREEN = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

let browser;
let profile;

before(async () => {
  profile = await mkdtemp(path.join(tmpdir(), "gao-browser-"));
  browser = await chromium.launchPersistentContext(profile, {
    executablePath: onPath("chromium"),
    // Nothing of its own may reach for the network: the page alone is looked at.
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // As root, on a build server, there is no sandbox to be had.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
});

after(async () => {
  await browser?.close();
  await rm(profile, { recursive: true, force: true });
});

// Where a program is.
function onPath(program) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, program)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  assert.ok(found, `\`${program}\` is not on the PATH; install it`);
  return found;
}

// What the accessibility check has against a page as it is shown now.
async function violations(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((it) => it.html) }));
}

// Opens a page and gathers what it says and asks for.
async function open(name, viewport) {
  const page = await browser.newPage();
  await page.setViewportSize(viewport);
  const seen = { console: [], errors: [], requests: [], dialogs: [] };
  page.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  const url = pathToFileURL(path.join(folder, name)).href;
  await page.goto(url, { waitUntil: "load" });
  return { page, seen, url };
}

for (const name of pages) {
  describe(name, () => {
    test("opens without an error and asks for nothing", async () => {
      const { page, seen, url } = await open(name, SCREEN);
      assert.deepEqual(seen, { console: [], errors: [], requests: [url], dialogs: [] });
      assert.equal(await page.locator("script, iframe, object, embed, link, img").count(), 0);
      await page.close();
    });

    test("passes the accessibility check", async () => {
      const { page } = await open(name, SCREEN);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });

    test("says its language and has one heading of the first level", async () => {
      const { page } = await open(name, SCREEN);
      const language = await page.locator("html").getAttribute("lang");
      assert.ok(["en", "da"].includes(language), language);
      assert.equal(await page.locator("h1").count(), 1);
      for (const link of await page.locator("nav a").all()) {
        assert.equal(await page.locator(await link.getAttribute("href")).count(), 1);
      }
      await page.close();
    });

    test("fits a phone", async () => {
      const { page } = await open(name, PHONE);
      const { content, screen } = await page.evaluate(() => ({
        content: document.scrollingElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }));
      assert.ok(content <= screen, `${content} points of content on a screen of ${screen}`);
      for (const chart of await page.locator("figure .narrow").all()) {
        assert.ok(await chart.isVisible());
      }
      for (const chart of await page.locator("figure .wide").all()) {
        assert.ok(!(await chart.isVisible()));
      }
      assert.deepEqual(await violations(page), []);
      await keep(name, "phone.png", await page.screenshot({ fullPage: true }));
      await page.close();
    });

    test("prints", async () => {
      const { page } = await open(name, SCREEN);
      await keep(name, "screen.png", await page.screenshot({ fullPage: true }));
      const paper = await page.pdf({ format: "A4", preferCSSPageSize: true });
      assert.equal(paper.subarray(0, 5).toString(), "%PDF-");
      assert.match(paper.subarray(-8).toString(), /%%EOF/);
      await keep(name, "paper.pdf", paper);
      await page.emulateMedia({ media: "print" });
      assert.ok(!(await page.locator("nav").isVisible()));
      for (const chart of await page.locator("figure .wide").all()) {
        assert.ok(await chart.isVisible());
      }
      await page.close();
    });
  });
}

// For whoever wants to look: GAO_PICTURES=folder.
async function keep(name, ending, bytes) {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await writeFile(path.join(pictures, `${path.parse(name).name}.${ending}`), bytes);
}
