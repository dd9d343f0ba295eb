//! stub
mod grade;
use crate::domain::model::*;
pub use grade::{DateOrder, DiffPart, Grade, Reason};
#[derive(Debug, Clone, Default)]
pub struct KnownAnswers;
impl KnownAnswers {
    pub fn of<'a>(_: impl IntoIterator<Item = &'a Card>) -> Self {
        Self
    }
}
pub struct Context<'a> {
    pub lang: &'a Lang,
    pub date_order: DateOrder,
    pub known: &'a KnownAnswers,
}
pub fn grade(c: &Card, typed: &str, _: &Context<'_>) -> Grade {
    let ok = matches!(&c.note.answer, Answer::Text(t) if t.iter().any(|(_, f)| f.iter().any(|f| f == typed)));
    let verdict = if ok { Verdict::Right } else { Verdict::Wrong };
    Grade {
        verdict,
        suggested: verdict.suggested(),
        score: f32::from(u8::from(ok)),
        expected: String::new(),
        diff: vec![],
        reason: None,
    }
}
pub fn choose(o: &[String], t: &str) -> Option<usize> {
    o.iter().position(|x| x == t)
}
pub fn read_truth(t: &str) -> Option<bool> {
    t.parse().ok()
}
pub fn expected(_: &Answer, _: &Lang) -> String {
    String::new()
}
