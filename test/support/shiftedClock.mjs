// Loaded before the host by tests that need another day: every worker's clock is moved by so many milliseconds.
const offsetMs = Number(process.env.YINXIAN_TEST_CLOCK_OFFSET_MS);
const realNow = Date.now;
Date.now = () => realNow() + offsetMs;
