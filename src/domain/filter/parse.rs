//! A text becomes a filter.
//!
//! ```text
//! filter = both *("or" both)          both = one *("and" one)
//! one    = "not" one | "(" filter ")" | words | field ":" word | field relation value
//! ```

use std::ops::Range;

use super::token::{Piece, Token, tokens};
use super::value::read_number;
use super::{Fault, Field, Filter, Measure, Phrase, Problem, Relation, Standing, Test, When};
use crate::domain::model::Kind;

/// How many parentheses and `not`s may stand within one another.
const DEEPEST: u32 = 50;

/// Whether a word joins tests or turns one round.
pub(super) fn is_joint(word: &str) -> bool {
    ["and", "or", "not"].iter().any(|joint| joint.eq_ignore_ascii_case(word))
}

/// Reads a filter.
///
/// # Errors
/// The first [`Fault`].
pub fn parse(text: &str) -> Result<Filter, Fault> {
    let mut parser = Parser::new(text)?;
    if parser.tokens.is_empty() {
        return Err(Fault { span: 0..text.len(), problem: Problem::Empty });
    }
    let filter = parser.any(0)?;
    match parser.peek() {
        None => Ok(filter),
        Some(Token { piece: Piece::Close, span }) => {
            Err(Fault { span: span.clone(), problem: Problem::StrayParenthesis })
        }
        Some(token) => {
            let (span, found) = (token.span.clone(), parser.shown(token.span.clone()));
            Err(Fault { span, problem: Problem::NotJoined { found } })
        }
    }
}

/// Reads what follows on the name of a field, such as `<0.8` of retrievability or `new` of state; a colon may be left out.
///
/// # Errors
/// The first [`Fault`].
pub fn parse_test(field: Field, text: &str) -> Result<Filter, Fault> {
    let mut parser = Parser::new(text)?;
    let sign = parser.tokens.first().filter(|token| token.is_sign()).cloned();
    parser.at += usize::from(sign.is_some());
    let name = 0..text.len().min(1);
    let filter = match sign {
        None if field.is_compared() => Err(Fault { span: 0..text.len(), problem: Problem::WrongSign(field) }),
        None => parser.test(field, &name, &Token { piece: Piece::Colon, span: name.clone() }),
        Some(sign) => parser.test(field, &name, &sign),
    }?;
    match parser.peek() {
        None => Ok(filter),
        Some(token) => {
            let (span, found) = (token.span.clone(), parser.shown(token.span.clone()));
            Err(Fault { span, problem: Problem::NotAlone { found } })
        }
    }
}

impl Token {
    const fn is_sign(&self) -> bool {
        matches!(self.piece, Piece::Colon | Piece::Relation(_))
    }

    fn is_word(&self, wanted: &str) -> bool {
        matches!(&self.piece, Piece::Word(word) if word.eq_ignore_ascii_case(wanted))
    }
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    at: usize,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Result<Self, Fault> {
        Ok(Self { text, tokens: tokens(text)?, at: 0 })
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.peek().cloned();
        self.at += 1;
        token
    }

    /// Takes the next piece where it is that word.
    fn takes(&mut self, word: &str) -> bool {
        let is_it = self.peek().is_some_and(|token| token.is_word(word));
        self.at += usize::from(is_it);
        is_it
    }

    /// What was typed there.
    fn shown(&self, span: Range<usize>) -> String {
        self.text.get(span).unwrap_or_default().to_owned()
    }

    fn any(&mut self, depth: u32) -> Result<Filter, Fault> {
        self.joined(depth, "or", Filter::Any, |parser, depth| {
            parser.joined(depth, "and", Filter::All, Self::one)
        })
    }

    /// One or several of the same, with a word between.
    fn joined(
        &mut self,
        depth: u32,
        joint: &str,
        join: fn(Vec<Filter>) -> Filter,
        part: impl Fn(&mut Self, u32) -> Result<Filter, Fault>,
    ) -> Result<Filter, Fault> {
        let first = part(self, depth)?;
        let mut rest = Vec::new();
        while self.takes(joint) {
            rest.push(part(self, depth)?);
        }
        if rest.is_empty() {
            return Ok(first);
        }
        rest.insert(0, first);
        Ok(join(rest))
    }

    fn one(&mut self, depth: u32) -> Result<Filter, Fault> {
        let Some(token) = self.next() else { return Err(self.no_test(None)) };
        if depth > DEEPEST {
            return Err(Fault { span: token.span, problem: Problem::TooDeep });
        }
        match token.piece {
            Piece::Open => {
                let filter = self.any(depth + 1)?;
                match self.peek() {
                    Some(Token { piece: Piece::Close, .. }) => {
                        self.at += 1;
                        Ok(filter)
                    }
                    None => Err(Fault { span: token.span, problem: Problem::OpenParenthesis }),
                    Some(next) => {
                        let (span, found) = (next.span.clone(), self.shown(next.span.clone()));
                        Err(Fault { span, problem: Problem::NotJoined { found } })
                    }
                }
            }
            Piece::Word(word) if word.eq_ignore_ascii_case("not") => {
                Ok(Filter::Not(Box::new(self.one(depth + 1)?)))
            }
            Piece::Word(ref word) => match self.peek().filter(|next| next.is_sign()).cloned() {
                Some(sign) => {
                    self.at += 1;
                    let unknown = || Problem::UnknownField(word.clone());
                    let field = Field::from_name(word)
                        .ok_or_else(|| Fault { span: token.span.clone(), problem: unknown() })?;
                    self.test(field, &token.span, &sign)
                }
                None if is_joint(word) => Err(self.no_test(Some(&token))),
                None => phrase(word, &token.span).map(|phrase| Filter::Is(Test::Words(phrase))),
            },
            Piece::Quoted(ref text) => {
                phrase(text, &token.span).map(|phrase| Filter::Is(Test::Words(phrase)))
            }
            Piece::Close | Piece::Colon | Piece::Relation(_) => Err(self.no_test(Some(&token))),
        }
    }

    /// What is asked of a field, where name and sign have been read.
    fn test(&mut self, field: Field, name: &Range<usize>, sign: &Token) -> Result<Filter, Fault> {
        let relation = match sign.piece {
            Piece::Relation(relation) => Some(relation),
            _ => None,
        };
        if relation.is_some() != field.is_compared() {
            return Err(Fault { span: sign.span.clone(), problem: Problem::WrongSign(field) });
        }
        let relation = relation.unwrap_or(Relation::Equal);
        let value = match self.next() {
            Some(Token { piece: Piece::Word(text) | Piece::Quoted(text), span }) => Some((text, span)),
            _ => None,
        };
        let no_value = || Fault { span: name.start..sign.span.end, problem: Problem::NoValue(field) };
        let (text, span) = value.ok_or_else(no_value)?;
        let fault = |problem| Fault { span: span.clone(), problem };
        let unknown = || fault(Problem::UnknownWord { field, found: text.clone() });
        Ok(Filter::Is(match field {
            Field::Tag => Test::Tag(phrase(&text, &span)?),
            Field::Deck => Test::Deck(phrase(&text, &span)?),
            Field::Kind => Test::Kind(Kind::from_name(&text.to_ascii_lowercase()).ok_or_else(unknown)?),
            Field::State => Test::State(Standing::from_name(&text).ok_or_else(unknown)?),
            Field::Measure(measure) => Test::Number(measure, relation, number(measure, text, span)?),
            Field::Due => {
                let when = When::read(&text);
                Test::Due(relation, when.ok_or_else(|| fault(Problem::NotADay(text.clone())))?)
            }
        }))
    }

    /// Something else, or the end, where a test has to stand.
    fn no_test(&self, token: Option<&Token>) -> Fault {
        let end = self.text.len();
        let span = token.map_or(end..end, |token| token.span.clone());
        Fault { problem: Problem::NoTest { found: self.shown(span.clone()) }, span }
    }
}

fn phrase(text: &str, span: &Range<usize>) -> Result<Phrase, Fault> {
    Phrase::new(text).ok_or_else(|| Fault { span: span.clone(), problem: Problem::NoWord })
}

fn number(measure: Measure, found: String, span: Range<usize>) -> Result<f32, Fault> {
    match read_number(&found) {
        Some(number) if measure.bounds().contains(&number) => Ok(number),
        Some(_) => Err(Fault { span, problem: Problem::OutOfRange { measure, found } }),
        None => Err(Fault { span, problem: Problem::NotANumber { measure, found } }),
    }
}
