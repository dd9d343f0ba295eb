//! Where results are printed.

use std::io::{self, Stdout, Write};

use serde::Serialize;

use super::failure::Failure;
use crate::ui::line::{Entry, Look};
use crate::ui::text::Paint;
use crate::ui::text::bidi::{Bidi, Direction, Finish, Mode, present};
use crate::world::Terminal;

/// The standard output, with what is known of its reader.
pub(crate) struct Output {
    stdout: io::BufWriter<Stdout>,
    /// How text is laid out on it.
    pub(crate) look: Look,
    /// How text read from the right gets to it.
    bidi: Bidi,
    finish: Finish,
}

impl Output {
    /// The output of this process.
    pub(crate) fn new(terminal: Terminal) -> Self {
        let look = Look { paint: Paint::new(terminal.output.has_color), width: terminal.width };
        let stdout = io::BufWriter::new(io::stdout());
        Self { stdout, look, bidi: Bidi::OFF, finish: Finish::AsIs }
    }

    /// From now on text read from the right gets to the terminal so.
    pub(crate) fn turn(&mut self, bidi: Bidi, finish: Finish) {
        (self.bidi, self.finish) = (bidi, finish);
    }

    /// A line to be typed behind a prompt and read from that side as long as it is empty; none where the terminal shows it
    /// right by itself.
    pub(crate) fn entry(&self, prompt: &str, side: Direction) -> Option<Entry> {
        let is_turned =
            self.bidi.mode == Mode::App && (side.is_from_right() || self.bidi.base.is_from_right());
        is_turned.then(|| Entry::new(prompt, Bidi { base: side, ..self.bidi }, self.finish))
    }

    /// Prints text, on a terminal as that is to show it.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Failure> {
        match self.look.width {
            Some(columns) => {
                let text = self.finish.lines(&present(text, self.bidi, columns));
                self.as_it_is(&text)
            }
            None => self.as_it_is(text),
        }
    }

    /// Prints text as it is.
    pub(crate) fn as_it_is(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.stdout.write_all(text.as_bytes())?)
    }

    /// Prints a line.
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.print(text)?;
        self.print("\n")
    }

    /// Prints a value as JSON over several lines.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut self.stdout, value).map_err(io::Error::from)?;
        self.print("\n")
    }

    /// Prints a value as JSON on one line.
    pub(crate) fn json_line(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.stdout, value).map_err(io::Error::from)?;
        self.print("\n")
    }

    /// Lets everything printed reach the reader.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.stdout.flush()?)
    }
}
