//! The pieces of a filter's text.

use std::ops::Range;

use super::{Fault, Problem, Relation};

/// A piece and its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) piece: Piece,
    /// Bytes of the text.
    pub(super) span: Range<usize>,
}

/// A piece of a filter.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    Open,
    Close,
    Colon,
    Relation(Relation),
    /// Signs without quotation marks.
    Word(String),
    /// What stood between quotation marks.
    Quoted(String),
}

/// Takes a text apart.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Fault> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let blank = rest.len() - rest.trim_start().len();
        if blank > 0 {
            at += blank;
            continue;
        }
        let (piece, length) =
            first(rest).ok_or(Fault { span: at..text.len(), problem: Problem::OpenQuote })?;
        tokens.push(Token { piece, span: at..at + length });
        at += length;
    }
    Ok(tokens)
}

/// The first piece of a text that does not begin with a blank, and its length; nothing where a quotation is not closed.
fn first(text: &str) -> Option<(Piece, usize)> {
    if let Some(relation) = Relation::ALL.into_iter().find(|relation| text.starts_with(relation.sign())) {
        return Some((Piece::Relation(relation), relation.sign().len()));
    }
    match text.chars().next()? {
        '(' => Some((Piece::Open, 1)),
        ')' => Some((Piece::Close, 1)),
        ':' => Some((Piece::Colon, 1)),
        '"' => quoted(text),
        _ => {
            let length = text.find(ends_word).unwrap_or(text.len());
            // Of `a!=b` the word is `a`.
            let is_unequal = text.get(..=length).is_some_and(|text| text.ends_with("!="));
            let length = length - usize::from(is_unequal);
            text.get(..length).map(|word| (Piece::Word(word.to_owned()), length))
        }
    }
}

/// Whether a sign cannot stand in a word without quotation marks.
pub(super) fn ends_word(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '(' | ')' | ':' | '"' | '<' | '>' | '=')
}

fn quoted(text: &str) -> Option<(Piece, usize)> {
    let mut inner = String::new();
    let mut signs = text.char_indices().skip(1);
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return Some((Piece::Quoted(inner), at + 1)),
            '\\' => inner.push(signs.next()?.1),
            sign => inner.push(sign),
        }
    }
    None
}
