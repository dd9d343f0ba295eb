//! A real terminal with a program in it, and what is to be seen there.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::Home;

/// What is typed into a terminal.
#[derive(Clone)]
pub struct Keys(Arc<Mutex<Box<dyn Write + Send>>>);

impl Write for Keys {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.lock().unwrap().flush()
    }
}

/// A terminal with `quiz` running in it.
pub struct Screen {
    pub master: Box<dyn MasterPty + Send>,
    pub keys: Keys,
    bytes: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    pub raw: Vec<u8>,
    pub child: Box<dyn Child + Send + Sync>,
}

/// Set for a test that runs in the terminal it has opened itself.
const INSIDE: &str = "QUIZ_TEST_INSIDE";

/// Whether the test runs in the terminal it has opened itself.
pub fn is_inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

impl Screen {
    pub fn open(home: &Home, words: &str, columns: u16) -> Self {
        Self::open_with(home, words, columns, &[])
    }

    pub fn open_with(home: &Home, words: &str, columns: u16, variables: &[(&str, &str)]) -> Self {
        Self::open_sized(home, words, (40, columns), variables)
    }

    pub fn open_sized(
        home: &Home,
        words: &str,
        (rows, columns): (u16, u16),
        variables: &[(&str, &str)],
    ) -> Self {
        let line = format!("{} {words}", env!("CARGO_BIN_EXE_quiz"));
        Self::run(home, &line, (rows, columns), variables)
    }

    /// Any command in such surroundings.
    pub fn run(home: &Home, line: &str, size: (u16, u16), variables: &[(&str, &str)]) -> Self {
        Self::answering(home, line, size, variables, None::<fn(&[u8]) -> Vec<Vec<u8>>>)
    }

    /// The test of that name once more, in a terminal of its own: there [`is_inside`] tells it so.
    pub fn of_test(home: &Home, name: &str) -> Self {
        let tests = std::env::current_exe().unwrap();
        let line = format!("{} --exact {name} --nocapture", tests.display());
        Self::run(home, &line, (24, 80), &[(INSIDE, "1")])
    }

    /// The same in a terminal that answers at once: what is written to it gives what it sends, piece by piece.
    pub fn answering(
        home: &Home,
        line: &str,
        (rows, columns): (u16, u16),
        variables: &[(&str, &str)],
        mut answer: Option<impl FnMut(&[u8]) -> Vec<Vec<u8>> + Send + 'static>,
    ) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        let words = shell_words::split(line).unwrap();
        let mut command = CommandBuilder::new(&words[0]);
        command.args(&words[1..]);
        command.cwd(home.path());
        command.env_clear();
        command.env("QUIZ_HOME", home.path());
        command.env("QUIZ_NOW", &home.now);
        command.env("QUIZ_SEED", "1");
        command.env("QUIZ_TZ", "UTC");
        command.env("TERM", "xterm");
        command.env("PATH", std::env::var_os("PATH").unwrap());
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        let keys = Keys(Arc::new(Mutex::new(pty.master.take_writer().unwrap())));
        let mut answers = answer.is_some().then(|| keys.clone());
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if let (Some(answer), Some(answers)) = (&mut answer, &mut answers) {
                    for piece in answer(&buffer[..count]) {
                        let _ = answers.write_all(&piece);
                    }
                }
                if send.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let parser = vt100::Parser::new(NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap(), 200);
        Self { master: pty.master, keys, bytes, parser, raw: Vec::new(), child }
    }

    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Waits until the screen shows the text.
    pub fn wait_for(&mut self, text: &str) {
        self.wait(&format!("`{text}`"), |screen| screen.text().contains(text));
    }

    /// Waits until the screen is as wanted.
    pub fn wait_until(&mut self, is_so: impl Fn(&Self) -> bool) {
        self.wait("what was waited for", is_so);
    }

    fn wait(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let end = Instant::now() + Duration::from_secs(20);
        while !is_so(self) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "{what} never came:\n{}", self.text());
            if let Ok(bytes) = self.bytes.recv_timeout(left.min(Duration::from_millis(200))) {
                self.parser.process(&bytes);
                self.raw.extend(bytes);
            }
        }
    }

    /// Waits until the screen shows the text so often.
    pub fn wait_for_count(&mut self, text: &str, count: usize) {
        while self.text().matches(text).count() < count {
            let bytes = self.bytes.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|_| {
                panic!("`{text}` never came {count} times:\n{}", self.text());
            });
            self.parser.process(&bytes);
            self.raw.extend(bytes);
        }
    }

    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, rows: u16, columns: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.parser.screen_mut().set_size(NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap());
        self.master.resize(size).unwrap();
    }

    /// Takes what comes for so long; gives how many bytes that was.
    pub fn listen(&mut self, duration: Duration) -> usize {
        let end = Instant::now() + duration;
        let before = self.raw.len();
        while let Ok(bytes) = self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.parser.process(&bytes);
            self.raw.extend(bytes);
        }
        self.raw.len() - before
    }

    /// Takes what still comes until the program has closed the terminal.
    pub fn finish(&mut self) -> u32 {
        let code = self.exit_code();
        self.listen(Duration::from_secs(5));
        code
    }

    /// Row and column of the cursor, from 0.
    pub fn cursor(&self) -> (u16, u16) {
        self.parser.screen().cursor_position()
    }

    /// Whether the whole screen is taken.
    pub fn is_taken(&self) -> bool {
        self.parser.screen().alternate_screen()
    }

    /// Whether the terminal reports what is done with the pointer.
    pub fn has_pointer(&self) -> bool {
        self.parser.screen().mouse_protocol_mode() != vt100::MouseProtocolMode::None
    }

    /// Clicks on a text that is to be seen, the first of its sort.
    pub fn click(&mut self, text: &str) {
        let seen = self.text();
        let (row, line) = seen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
        let column = line[..line.find(text).unwrap()].chars().count();
        self.press(&format!("\u{1b}[<0;{0};{1}M\u{1b}[<0;{0};{1}m", column + 1, row + 1));
    }

    /// Whether lines are lines, and Ctrl-C a signal, as a shell has it.
    pub fn is_ordinary(&self) -> bool {
        let modes = format!("{:?}", self.master.get_termios().unwrap().local_flags);
        modes.contains("ICANON") && modes.contains("ISIG") && modes.contains("ECHO")
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }

    /// Closes the terminal under the program, and waits for its end. A key that is drawn for wakes the reader, so that
    /// it lets go too.
    pub fn hang_up(mut self, key: &str) -> u32 {
        let Self { master, keys, mut child, bytes, .. } = {
            self.listen(Duration::from_millis(100));
            self
        };
        drop(bytes);
        let mut keys = keys;
        keys.write_all(key.as_bytes()).unwrap();
        drop((master, keys));
        child.wait().unwrap().exit_code()
    }

    pub fn exit_code(&mut self) -> u32 {
        self.child.wait().unwrap().exit_code()
    }
}
