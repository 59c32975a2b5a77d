// The declarations, as a strict program of each kind reads them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const tsc = join(here, "node_modules/typescript/bin/tsc");

for (const [module, resolution] of [["esnext", "bundler"], ["nodenext", "nodenext"]]) {
  test(`a strict program whose packages are found as by ${resolution}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "beian-types-"));
    try {
      mkdirSync(join(folder, "node_modules/@standard-schema"), { recursive: true });
      symlinkSync(join(here, "../../../dist/npm"), join(folder, "node_modules/beian-validator"));
      symlinkSync(join(here, "node_modules/@standard-schema/spec"), join(folder, "node_modules/@standard-schema/spec"));
      copyFileSync(join(here, "types.ts"), join(folder, "types.mts"));
      const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck", "false"];
      const kind = ["--target", "es2022", "--module", module, "--moduleResolution", resolution];
      const { status, stdout } = spawnSync(process.execPath, [tsc, ...strict, ...kind, "types.mts"], { cwd: folder, encoding: "utf8" });
      assert.equal(status, 0, stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
