/** Each step of a story has a row of its own, also where the lanes change. */
const stepRows = Array.from(
  { length: 40 },
  (_, row) => `.step:nth-child(${row + 1}) { grid-row: ${row + 1}; }`,
);

/** The page's style sheet: light and dark, narrow and wide, on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1b1f27; --soft: #566072; --line: #d9dee7; --code: #f1f3f7;
  --bad: #b3261e; --bad-soft: #fbe9e7; --warn: #8a5300; --warn-soft: #fdf1dc; --good: #1b6e3c; --good-soft: #e4f4ea;
  --a: #8a2be2; --a-soft: #f3e9fd; --b: #0b63c4; --b-soft: #e5f0fc; --focus: #0b63c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12151b; --card: #1b2029; --ink: #e6e9ef; --soft: #a3adbd; --line: #333b49; --code: #141820;
    --bad: #ff8a80; --bad-soft: #40201e; --warn: #f3b65b; --warn-soft: #3a2c13; --good: #7bd49b; --good-soft: #16331f;
    --a: #cf9bff; --a-soft: #2d2140; --b: #82b9ff; --b-soft: #172a42; --focus: #82b9ff;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: var(--page); color: var(--ink); }
body { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .5rem 0; max-width: 88ch; }
.soft, .place, .at, .variant { color: var(--soft); }
.place, .at, code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.place, .at { font-size: .85rem; }
code { font-size: .9em; background: var(--code); padding: .05em .3em; border-radius: 4px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 6px; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.tally li { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--tone); border-radius: 10px; padding: .75rem 1rem; }
.tally .soft { display: block; }
.tally strong { display: block; font-size: 2rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
.needs-work { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.check { --tone: var(--warn); --tone-soft: var(--warn-soft); }
.ready { --tone: var(--good); --tone-soft: var(--good-soft); }
.error { --tone: var(--bad); } .warning { --tone: var(--warn); } .info { --tone: var(--b); }
.share { display: block; width: 100%; height: .9rem; border-radius: 99px; }
.share rect { fill: var(--tone); }
.hazards { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; background: var(--card); }
.hazards li { display: grid; grid-template-columns: 15rem minmax(0, 1fr) auto; gap: .25rem 1rem; align-items: center; padding: .4rem 1rem; }
.hazards li + li { border-top: 1px solid var(--line); }
.hazards button { justify-self: start; color: var(--tone); font-weight: 600; }
.hazards .count { font-variant-numeric: tabular-nums; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin: 1rem 0; padding: 0; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem .9rem; }
legend, label.field { font-size: .8rem; color: var(--soft); padding: 0; }
label.field { display: grid; gap: .2rem; }
button { font: inherit; font-size: .85rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .2rem .7rem; cursor: pointer; }
a { color: var(--b); }
input[type=search], select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .35rem .6rem; min-width: 12rem; }
.badge { display: inline-block; min-width: 7.2rem; text-align: center; padding: .1rem .6rem; border-radius: 99px; font-size: .75rem; font-weight: 700; letter-spacing: .04em; color: var(--tone); background: var(--tone-soft); border: 1px solid var(--tone); }
.functions { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; background: var(--card); }
.functions > li + li { border-top: 1px solid var(--line); }
.configuration { display: block; }
.row { display: grid; grid-template-columns: 8rem minmax(0, 1.1fr) 6.5rem minmax(0, 1fr); gap: .25rem 1rem; align-items: center; padding: .6rem 1rem; }
summary.row { cursor: pointer; list-style: none; position: relative; padding-right: 2.5rem; }
summary.row::after { content: ""; position: absolute; right: 1.1rem; top: 50%; width: .5rem; height: .5rem; border: solid var(--soft); border-width: 0 2px 2px 0; transform: translateY(-70%) rotate(45deg); }
details[open] > summary.row::after { transform: translateY(-20%) rotate(225deg); }
summary.row::-webkit-details-marker { display: none; }
summary.row:hover { background: var(--tone-soft); }
.row .name { font-weight: 600; overflow-wrap: anywhere; }
.row .name .place { display: block; font-weight: 400; }
.found { font-size: .9rem; overflow-wrap: anywhere; }
.body { padding: .25rem 1rem 1.25rem; border-top: 1px dashed var(--line); }
.hazard { border: 1px solid var(--line); border-left: 6px solid var(--tone); border-radius: 10px; padding: .9rem 1rem; margin: 1rem 0; background: var(--card); break-inside: avoid; }
.severity { color: var(--tone); text-transform: uppercase; font-size: .75rem; letter-spacing: .05em; margin-right: .4rem; }
.variant { font-weight: 400; }
.hazard:target { outline: 3px solid var(--focus); }
figure.code { margin: .75rem 0; overflow-x: auto; background: var(--code); border: 1px solid var(--line); border-radius: 8px; padding: .5rem 0; }
figcaption { font: .8rem ui-monospace, Menlo, Consolas, monospace; color: var(--soft); padding: 0 .9rem .3rem; }
pre { margin: 0; width: max-content; min-width: 100%; font-size: .84rem; line-height: 1.45; tab-size: 4; }
.line { display: block; padding-right: 1rem; }
.line i { display: inline-block; width: 3.6rem; padding-right: 1rem; text-align: right; color: var(--soft); font-style: normal; user-select: none; }
.note { line-height: 1.1; } .note code { background: none; padding: 0; font-weight: 600; } .primary { color: var(--bad); } .related { color: var(--b); font-weight: 400; }
.lanes { margin: 1rem 0; }
.heads, .lanes ol { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.5rem; }
.heads { font-weight: 700; font-size: .85rem; margin-bottom: .4rem; }
.a { --lane: var(--a); --lane-soft: var(--a-soft); } .b { --lane: var(--b); --lane-soft: var(--b-soft); }
.heads span { color: var(--lane); padding-left: .2rem; }
.lanes ol { list-style: none; padding: 0; margin: 0; position: relative; }
.lanes ol::before, .lanes ol::after { content: ""; position: absolute; top: 0; bottom: 0; width: 2px; border-radius: 2px; }
.lanes ol::before { left: 1.05rem; background: var(--a); opacity: .45; }
.lanes ol::after { left: calc(50% + 1.25rem + 1.05rem); background: var(--b); opacity: .45; }
.step { display: grid; grid-template-columns: 2.2rem 1fr; gap: .6rem; align-items: start; padding: .3rem 0; position: relative; }
.step.a { grid-column: 1; } .step.b { grid-column: 2; }
${stepRows.join('\n')}
.node { z-index: 1; display: grid; place-items: center; width: 2.2rem; height: 1.6rem; border-radius: 99px; font: 700 .75rem ui-monospace, Menlo, Consolas, monospace; color: var(--lane); background: var(--card); border: 2px solid var(--lane); }
.what { background: var(--lane-soft); border-radius: 8px; padding: .3rem .6rem; font-size: .92rem; overflow-wrap: anywhere; }
.fix { border-left: 4px solid var(--good); background: var(--good-soft); border-radius: 6px; padding: .5rem .8rem; }
.fix strong { color: var(--good); margin-right: .35rem; }
.notes li { margin: .3rem 0; }
[hidden] { display: none !important; }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media (max-width: 46rem) {
  .row, .hazards li { grid-template-columns: 1fr; } .badge { justify-self: start; }
  .heads, .lanes ol { column-gap: .75rem; }
}
@media print {
  html { background: #fff; font-size: 11pt; } body { max-width: none; padding: 0; }
  form, .open-all { display: none; }
  .hazards button { border: 0; padding: 0; background: none; }
  details > .body { display: block; } details::details-content { content-visibility: visible; }
  figure.code { overflow: visible; } pre { white-space: pre-wrap; }
}
`;
