/** The built program as Node.js runs it; a small nursery keeps its memory at rest below that of the work it does at start. */
export const program = ['--max-semi-space-size=8', 'dist/api/main.js'];
