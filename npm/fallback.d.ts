/** The module in JavaScript, for `initSync`. `init` loads it by itself where it is needed. */
export default function start(imports: object, moved: () => void): object;
