import { readFileSync } from 'node:fs';
import { Parser, Language } from 'web-tree-sitter';
import { createRequire } from 'node:module';
const require = createRequire('/work/w/dotnet/packages/polyglot-scanner/package.json');
await Parser.init();
const p = new Parser(); p.setLanguage(await Language.load(require.resolve('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm')));
const t = p.parse(readFileSync(process.argv[2],'utf8'));
const show=(n,d)=>{ if(!n.isNamed && !n.isError && !n.isMissing) return; console.log('  '.repeat(d)+n.type+(n.isMissing?' MISSING':'')+' '+(n.startPosition.row+1)+':'+n.startPosition.column+ (n.childCount===0?' '+JSON.stringify(n.text):'')); for(let i=0;i<n.childCount;i++){show(n.child(i),d+1)} };
if(process.argv[3]==='err'){const e=(n)=>{ if(n.isError||n.isMissing) console.log(n.type,n.isMissing?'MISSING':'',n.startPosition.row+1,n.startPosition.column,n.endPosition.row+1,JSON.stringify(n.text.slice(0,200))); for(let i=0;i<n.childCount;i++)e(n.child(i))}; e(t.rootNode)} else show(t.rootNode,0);
