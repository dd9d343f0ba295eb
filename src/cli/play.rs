//! Plays a session in line mode.

use super::ask::ask_in;
use super::context::Context;
use super::failure::Failure;
use super::insist;
use super::table::{End, Table, Told};
use crate::diag::printable;
use crate::domain::session::{Event, Screen, Session};
use crate::ui::line::Reading;
use crate::ui::text::answer_lang;
use crate::ui::text::bidi::Direction;
use crate::world::{Input, Keyboard};

/// Plays the session to its end.
pub(crate) fn play(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    table: &mut Table<'_>,
    session: &mut Session,
) -> Result<End, Failure> {
    let mut is_fresh = true;
    while !matches!(session.screen(), Screen::Over(_)) {
        if is_fresh {
            let text = context.face().show(&session.screen());
            context.output.print(&text)?;
        }
        let prompt = context.face().prompt(&session.screen());
        let event = match ask_in(context, keyboard, &prompt, side(context, &session.screen()))? {
            Input::Line(line) => match context.face().read(&session.screen(), &line) {
                Reading::Event(event) => event,
                Reading::Explain(message) => {
                    let text = context.face().explain(message, &printable(line.trim()));
                    context.output.print(&text)?;
                    is_fresh = false;
                    continue;
                }
            },
            Input::End => Event::Leave,
            Input::Interrupt => {
                table.carry_out(context, session, Event::Leave)?;
                return Ok(End::Interrupted);
            }
        };
        if event == Event::Overrule {
            let text = context.face().overrule(&session.screen());
            context.output.print(&text)?;
        }
        let told = table.carry_out(context, session, event)?;
        is_fresh = told.iter().all(Told::turns);
        for told in told {
            tell(context, &told)?;
        }
        let insistence = table.insistence(session)?.filter(|_| context.world.terminal.is_typed);
        if let Some(insistence) = insistence
            && insist::offer(context, keyboard, &insistence)?
        {
            table.carry_out(context, session, Event::Leave)?;
            return Ok(End::Interrupted);
        }
    }
    Ok(End::Finished)
}

fn tell(context: &mut Context<'_>, told: &Told) -> Result<(), Failure> {
    let face = context.face();
    let text = match told {
        Told::Hint(hint) => face.hint(hint),
        Told::Refused(refusal) => face.refuse(*refusal),
        Told::TakenBack => face.taken_back(),
        Told::Noted(change) => face.noted(change),
        Told::Leech(text) => face.aside(text),
    };
    context.output.print(&text)
}

/// From where the line is read that is typed at a screen, as long as it is empty.
fn side(context: &Context<'_>, screen: &Screen<'_>) -> Direction {
    match screen {
        Screen::Question(view) if answer_lang(view).is_from_right() => Direction::FromRight,
        Screen::Question(_) => Direction::FromLeft,
        _ => context.words.direction(),
    }
}
