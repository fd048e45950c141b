import { CodeReader, type TypedLanguage } from './code-reader.js';

/** The full names of packages, namespaces and types that a text imports before all other code. */
export function importsAtHead(text: string, language: TypedLanguage): string[] {
  const reader = new CodeReader(text, language);
  const names: string[] = [];
  for (let token = reader.next(true); token !== undefined; token = reader.next(true)) {
    if (token === ';' || token === 'global') continue;
    const name =
      token === 'import' && language === 'java'
        ? javaImport(reader)
        : token === 'using' && language === 'csharp'
          ? csharpUsing(reader)
          : undefined;
    if (name !== undefined && reader.skips(';')) names.push(name);
    else if (token !== 'package' || reader.dottedName() === '' || !reader.skips(';')) break;
  }
  return names;
}

/** `import a.b.C;`, `import a.b.*;`, `import static a.b.C.member;`: of the last the type. */
function javaImport(reader: CodeReader): string {
  const name = reader.dottedName();
  if (name !== 'static') {
    reader.skips('*');
    return name;
  }
  const member = reader.dottedName();
  return reader.skips('*') ? member : member.slice(0, Math.max(0, member.lastIndexOf('.')));
}

/** `using A.B;`, `using static A.B.C;`, `using D = A.B.C;` */
function csharpUsing(reader: CodeReader): string {
  const name = reader.dottedName();
  return name === 'static' || reader.skips('=') ? reader.dottedName() : name;
}
