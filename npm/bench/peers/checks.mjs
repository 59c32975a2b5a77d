// The checks of single values as a good engineer writes them by hand: a look at each character, no
// table of counties. Every adapter uses them for what its library does not know.

const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(" ").map(Number),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Shape, province, day of birth and check character. */
export function isResidentId(text) {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += digit * WEIGHTS[i];
  }
  return (
    text[17] === "10X98765432"[sum % 11] &&
    PROVINCES.has(+text.slice(0, 2)) &&
    isDay(+text.slice(6, 10), +text.slice(10, 12), +text.slice(12, 14))
  );
}

function isDay(year, month, day) {
  if (month < 1 || month > 12 || day < 1 || year < 1900) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? 28 + isLeap : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const POWERS = Array.from({ length: 17 }, (_, i) => Number(3n ** BigInt(i) % 31n));
// By character code, -1 for what the alphabet leaves out.
const RANKS = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** Shape and check character. */
export function isUscc(text) {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const code = text.charCodeAt(i);
    const rank = code < 128 ? RANKS[code] : -1;
    if (rank < 0 || (i > 1 && i < 8 && rank > 9)) return false;
    sum += rank * POWERS[i];
  }
  return text[17] === ALPHABET[(31 - (sum % 31)) % 31];
}

const MOBILE = /^1[3-9]\d{9}$/;

export const isMobile = (text) => MOBILE.test(text);

const EMAIL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/i;

export const isEmail = (text) => EMAIL.test(text);

const HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/i;
// Suffixes that can be filed, and those of two labels.
const SUFFIXES = new Set(
  "com cn net org info biz name mobi asia top xyz vip club shop site online tech wang ink link fun pro tv cc red wiki art ltd group store cloud live work fit city love plus design video kim".split(" "),
);
const SECOND = new Set("com net org gov ac edu bj sh tj cq he sx nm ln jl hl js zj ah fj jx sd ha hb hn gd gx hi sc gz yn xz sn gs qh nx xj".split(" "));

/** A registered name under a suffix that can be filed: `example.com.cn`, not `www.example.com`. */
export function isRoot(text) {
  const labels = text.toLowerCase().split(".");
  const count = labels.length;
  if (!SUFFIXES.has(labels[count - 1])) return false;
  const suffix = labels[count - 1] === "cn" && count > 2 && SECOND.has(labels[count - 2]) ? 2 : 1;
  return count === suffix + 1;
}

export const isDomain = (text) => HOST.test(text) && isRoot(text);
