//! A terminal that is asked who it is.

/// What it answers, and what it does.
#[derive(Debug, Clone, Copy)]
pub struct Answers {
    pub name: Option<&'static str>,
    pub kind: Option<&'static str>,
    /// The state of mode 8 at the beginning.
    pub mode: Option<u8>,
    /// Whether mode 8 can be switched.
    pub switches: bool,
    pub font: Option<&'static str>,
    /// What a person types as the first question comes.
    pub typed: &'static str,
    /// Whether each byte comes alone.
    pub in_bytes: bool,
}

impl Answers {
    /// Nothing but what all terminals answer.
    pub const PLAIN: Self =
        Self { name: None, kind: None, mode: None, switches: false, font: None, typed: "", in_bytes: false };
    pub const VTE: Self = Self { kind: Some("65;7006;1"), mode: Some(1), switches: true, ..Self::PLAIN };
    pub const KONSOLE: Self = Self { name: Some("Konsole 22.12.3"), kind: Some("1;115;0"), ..Self::PLAIN };
    pub const MLTERM: Self = Self { kind: Some("24;279;0"), mode: Some(0), ..Self::PLAIN };
    pub const KITTY: Self = Self {
        name: Some("kitty(0.26.5)"),
        kind: Some("1;4000;26"),
        mode: Some(0),
        font: Some("NotoSansMono-Regular"),
        ..Self::PLAIN
    };
    pub const XTERM: Self =
        Self { name: Some("XTerm(379)"), kind: Some("41;379;0"), mode: Some(0), ..Self::PLAIN };

    /// Answers what is written, one question after the other.
    pub fn answer(mut self) -> impl FnMut(&[u8]) -> Vec<Vec<u8>> + Send + 'static {
        let mut written = String::new();
        move |bytes| {
            written.push_str(&String::from_utf8_lossy(bytes));
            let mut said = String::new();
            while let Some(length) = self.next(&written, &mut said) {
                written.drain(..length);
            }
            if said.is_empty() {
                return Vec::new();
            }
            let said = std::mem::take(&mut self.typed).to_owned() + &said;
            if self.in_bytes {
                said.bytes().map(|byte| vec![byte]).collect()
            } else {
                vec![said.into_bytes()]
            }
        }
    }

    /// The next sequence that it knows, and where that ends.
    fn next(&mut self, written: &str, said: &mut String) -> Option<usize> {
        const KNOWN: [&str; 6] =
            ["\u{1b}[>0q", "\u{1b}[>c", "\u{1b}[8$p", "\u{1b}[8l", "\u{1b}[8h", "\u{1b}[c"];
        let font = format!("\u{1b}P+q{}\u{1b}\\", hex("kitty-query-font_family"));
        let all = KNOWN.iter().copied().chain([font.as_str()]);
        let (place, sequence) = all.filter_map(|known| Some((written.find(known)?, known))).min()?;
        let reply = match sequence {
            "\u{1b}[>0q" => self.name.map(|name| format!("\u{1b}P>|{name}\u{1b}\\")),
            "\u{1b}[>c" => self.kind.map(|kind| format!("\u{1b}[>{kind}c")),
            "\u{1b}[8$p" => self.mode.map(|mode| format!("\u{1b}[8;{mode}$y")),
            "\u{1b}[c" => Some("\u{1b}[?62;22c".to_owned()),
            "\u{1b}[8l" | "\u{1b}[8h" => {
                self.mode = self.mode.map(|mode| match sequence {
                    _ if !self.switches => mode,
                    "\u{1b}[8l" => 2,
                    _ => 1,
                });
                None
            }
            _ => {
                let name = hex("kitty-query-font_family");
                self.font.map(|font| format!("\u{1b}P1+r{name}={}\u{1b}\\", hex(font)))
            }
        };
        said.push_str(&reply.unwrap_or_default());
        Some(place + sequence.len())
    }
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}
