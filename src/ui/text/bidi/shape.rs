//! Text becomes cells, in the order it is read.
//!
//! In: one paragraph. Out: its signs with their widths and where they come from; joined letters as they look where they
//! stand. What has no width gets no cell: a mark goes with its letter, a sign that only steers is dropped.

use std::ops::Range;

use compact_str::CompactString;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::letters::{Joins, form, joins, lam_alef};
use super::{Bidi, Mode};

/// A sign as it is drawn, before it is known where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sign {
    /// What is drawn.
    pub(super) text: CompactString,
    /// How many columns it takes; none where it only steers others.
    pub(super) width: u16,
    /// The bytes of the text that it stands for.
    pub(super) from: Range<usize>,
}

/// The signs of a text.
pub(super) fn shape(text: &str, bidi: Bidi) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(text.len());
    let mut clusters = text.grapheme_indices(true).peekable();
    // Whether the letter before joins what comes.
    let mut is_open = false;
    while let Some((start, cluster)) = clusters.next() {
        let mut end = start + cluster.len();
        let Some(base) = cluster.chars().next() else { continue };
        if bidi.mode != Mode::App || !may_join(base) {
            is_open = cluster.ends_with(JOINER) || (is_open && is_transparent(cluster));
            signs.extend(plain(cluster, start, bidi));
            continue;
        }
        let mut drawn = CompactString::default();
        let ligature = clusters.peek().and_then(|(_, next)| {
            let alef = next.chars().next()?;
            lam_alef(base, alef, is_open).filter(|_| !cluster.ends_with([JOINER, NON_JOINER]))
        });
        let own = joins(base);
        if let Some(sign) = ligature {
            drawn.push(sign);
            drawn.extend(marks(cluster, bidi));
            if let Some((_, next)) = clusters.next() {
                drawn.extend(marks(next, bidi));
                end += next.len();
            }
            is_open = false;
        } else {
            let joins_after =
                own.after && is_joined_after(text.get(start + base.len_utf8()..).unwrap_or_default());
            drawn.push(form(base, Joins { before: own.before && is_open, after: joins_after }));
            drawn.extend(marks(cluster, bidi));
            is_open = joins_after;
        }
        signs.push(Sign { text: drawn, width: 1, from: start..end });
    }
    signs
}

const JOINER: char = '\u{200d}';
const NON_JOINER: char = '\u{200c}';

/// Whether a sign is of a script whose letters are joined here.
const fn may_join(sign: char) -> bool {
    matches!(sign, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{66f}' | '\u{671}'..='\u{6d3}' | '\u{6ee}'..='\u{6ff}')
        && !matches!(sign, '\u{66a}'..='\u{66d}')
}

/// Whether what follows a letter joins it; marks between them do not matter.
fn is_joined_after(rest: &str) -> bool {
    let next = rest.chars().find(|c| !is_combining_mark(*c) && !is_direction_mark(*c));
    next.is_some_and(|next| joins(next).before)
}

fn is_transparent(cluster: &str) -> bool {
    cluster.chars().all(|c| is_combining_mark(c) || is_direction_mark(c))
}

/// The marks of a letter that are shown; a mark that takes a column is of another script.
fn marks(cluster: &str, bidi: Bidi) -> impl Iterator<Item = char> + '_ {
    let is_shown = move |c: &char| {
        c.width() == Some(0) && is_combining_mark(*c) && (bidi.keeps_marks || !is_vowel_mark(*c))
    };
    cluster.chars().skip(1).filter(is_shown)
}

/// Marks that may be left out; those of hamza and madda are part of their letter.
const fn is_vowel_mark(sign: char) -> bool {
    matches!(
        sign,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}' | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
    )
}

/// A sign that joins nothing. What only steers is drawn as nothing, but keeps apart what it stands between.
fn plain(cluster: &str, start: usize, bidi: Bidi) -> Option<Sign> {
    let is_drawn = |c: &char| match *c {
        // Joiners hold pictures together, and are nothing between letters.
        JOINER => cluster.chars().all(|c| !may_join(c)),
        NON_JOINER => false,
        c => !is_steering(c) && (bidi.keeps_marks || !is_vowel_mark(c)),
    };
    let from = start..start + cluster.len();
    if matches!(cluster.as_bytes(), [b' '..=b'~']) {
        return Some(Sign { text: cluster.into(), width: 1, from });
    }
    let text: CompactString =
        if cluster == "\t" { " ".into() } else { cluster.chars().filter(is_drawn).collect() };
    let width = u16::try_from(text.width()).unwrap_or(0);
    // A mark without a letter has no cell of its own.
    let has_letter = text.chars().next().is_some_and(|c| !is_combining_mark(c));
    if width > 0 && has_letter {
        Some(Sign { text, width, from })
    } else {
        let steers = bidi.mode == Mode::App && cluster.chars().any(is_steering);
        steers.then(|| Sign { text: CompactString::default(), width: 0, from })
    }
}

/// Whether a sign is there for the direction of others only.
const fn is_steering(sign: char) -> bool {
    matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Marks of direction, through which letters join.
const fn is_direction_mark(sign: char) -> bool {
    matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}')
}
