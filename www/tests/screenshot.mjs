// Takes the picture of the README. With the form served (`cargo xtask demo --port 8000`):
//
//   BEIAN_SITE=http://127.0.0.1:8000/ CHROMIUM=chromium CHROMIUM_FLAGS="--headless --no-sandbox --lang=zh-CN" \
//     node www/tests/screenshot.mjs docs/form.png

import { close, launch, openForm } from "./lib.mjs";

const [path = "docs/form.png"] = process.argv.slice(2);
const browser = await launch();
const page = await openForm(browser, { example: "bad" }, { viewport: { width: 1280, height: 1560 } });
await page.screenshot({ path, animations: "disabled" });
await close(page);
await browser.close();
