/** Namespaces of the platform, by which `System.IO.File.Delete` is told apart into type and member. */
const platformNamespaces: ReadonlySet<string> = new Set([
  'System',
  'System.Buffers',
  'System.Collections',
  'System.Collections.Concurrent',
  'System.Collections.Frozen',
  'System.Collections.Generic',
  'System.Collections.Immutable',
  'System.Collections.Specialized',
  'System.ComponentModel',
  'System.Data',
  'System.Data.Common',
  'System.Data.SqlClient',
  'System.Diagnostics',
  'System.Globalization',
  'System.IO',
  'System.IO.Compression',
  'System.IO.Pipes',
  'System.Linq',
  'System.Net',
  'System.Net.Http',
  'System.Net.Http.Headers',
  'System.Net.Mail',
  'System.Net.Sockets',
  'System.Reflection',
  'System.Runtime',
  'System.Runtime.CompilerServices',
  'System.Runtime.InteropServices',
  'System.Security',
  'System.Security.Cryptography',
  'System.Text',
  'System.Text.Json',
  'System.Text.Json.Nodes',
  'System.Text.RegularExpressions',
  'System.Threading',
  'System.Threading.Channels',
  'System.Threading.Tasks',
  'System.Xml',
  'System.Xml.Linq',
]);

/** How many parts of a full name with a member behind it (`A.B.Type.Member`) name the type. */
export function typeLength(parts: readonly string[]): number {
  if (parts[0] === 'System') {
    let length = 1;
    while (length < parts.length && platformNamespaces.has(parts.slice(0, length + 1).join('.'))) length++;
    return Math.min(length + 1, parts.length);
  }
  return Math.max(1, parts.length - 1);
}
