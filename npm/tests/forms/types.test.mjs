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

/** Compiles `file` in a folder that has the package, without looking away from any declaration. */
function compile(file, ...options) {
  const folder = mkdtempSync(join(tmpdir(), "beian-types-"));
  try {
    mkdirSync(join(folder, "node_modules/@standard-schema"), { recursive: true });
    symlinkSync(join(here, "../../../dist/npm"), join(folder, "node_modules/beian-validator"));
    symlinkSync(join(here, "node_modules/@standard-schema/spec"), join(folder, "node_modules/@standard-schema/spec"));
    copyFileSync(join(here, file), join(folder, "types.mts"));
    const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck", "false"];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...strict, "--target", "es2022", ...options, "types.mts"], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [module, resolution] of [["esnext", "bundler"], ["nodenext", "nodenext"]]) {
  test(`a strict program whose packages are found as by ${resolution}`, () => {
    compile("types.ts", "--module", module, "--moduleResolution", resolution);
  });
}

for (const lib of ["es2022,webworker", "es2022"]) {
  test(`a program of a worker or a server, which has the types of ${lib}`, () => {
    compile("no-page.ts", "--module", "nodenext", "--moduleResolution", "nodenext", "--lib", lib, "--types", "");
  });
}
