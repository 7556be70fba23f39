/** Ends the test run with one plain line, whatever else was printed. */
module.exports = class PlainLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stderr.write('', () => console.log(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`));
  }
};
