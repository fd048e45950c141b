export { Editor, type EditorOptions } from './editor.js';
