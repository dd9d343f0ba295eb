# The program's sentences in English. One message an idea; a number chooses the plural form.

## Numbers, days, durations

cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
interval-today = today
interval-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
interval-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
interval-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
when-today = today
when-tomorrow = tomorrow
when-later = on { $date } (in { $days } days)
when-far = on { $date }
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-hours = { $hours } h { $minutes } min

## A question

position = { $position } of { $total }
position-again = { $position } of { $total } · once more
position-new = { $position } of { $total } · new
commands-hint = Type your answer and press Enter. “:?” shows what else you can do.
ask-text = Answer in a word or a few.
ask-person = Answer with a name; the family name is enough.
ask-date-day = Answer with a date, such as 21 July 1969.
ask-date-month = Answer with a month and a year, such as July 1969.
ask-date-year = Answer with a year, such as 1969.
ask-number = Answer with a number.
ask-number-unit = Answer with a number ({ $unit }).
ask-choice = Answer with the number of the right one.
ask-several = Answer with the numbers of all { $count } right ones, such as 1 3.
ask-truth = True or false? Answer “t” or “f”.
ask-list = Name all { $count }, with commas between them.
ask-list-ordered = Name all { $count } in the right order, with commas between them.
ask-order = Type the numbers in the right order, such as 3 1 2.
ask-match = Say which letter belongs to each number, such as 1c 2a 3b.
ask-gap = Say what stands in the gap.
ask-gaps = Say what stands in the gaps, with commas between.
ask-flip = Think of the answer, then press Enter to see it.

hint-letters = It begins: { $letters }
hint-first = First comes: { $item }
hint-next = Then comes: { $item }
hint-without = Not right: { $options }
hint-pair = { $left } goes with: { $right }
hint-date = It was in { $date }
hint-digits = { $count ->
    [one] It has { $count } digit.
   *[other] It has { $count } digits.
}

## A verdict

verdict-right = Right.
verdict-typo = Right, but for the spelling.
verdict-close = Close, but not quite.
verdict-wrong = Not right.
verdict-blank = No answer.
verdict-flip = The answer:
answer-is = Answer: { $answer }
answer-below = Answer:
difference = Letters: { $diff } (+ is missing, - is too much)
near-missing = { $diff } ([+…] is missing)
near-extra = { $diff } ([-] is too much)
near-both = { $diff } ([+…] is missing, [-] is too much)
another-try = One more try. Enter alone shows the answer.
count-it = Did you mean the same? “o” counts it as right.
reason-other-card = That is the answer to another question of this deck.
reason-coarser-day = The question asks for the day as well.
reason-coarser-month = The question asks for the month as well.
reason-coarser-year = The question asks for the year.
reason-read-as = Read as { $date }.
reason-no-date-day = That could not be read as a date; write it like 21 July 1969.
reason-no-date-month = That could not be read as a date; write it like July 1969.
reason-no-date-year = That could not be read as a date; write it like 1969.
reason-short-year = Right so far, but write the year in full.
reason-no-number = That could not be read as a number.
reason-unknown-words = The number is right, but what is meant by “{ $words }”?
reason-items = Named: { $right } of { $of }.
reason-missing = Missing: { $items }
reason-extra = Not among them: { $items }
reason-other-order = All are there, but in another order.
reason-swapped = “{ $first }” comes before “{ $second }”.
reason-pairs = Pairs found: { $right } of { $of }.
source = Source: { $source }

## A rating

overruled-right = Counted as right.
overruled-wrong = Counted as not right.

accept-offer = You have counted “{ $typed }” as right { $count } times. Accept it from now on?
prompt-accept = y = yes, Enter = no
accepted = Accepted from now on. Written to { $path }

rating-again = again
rating-hard = hard
rating-good = good
rating-easy = easy
choice-of-rating = { $number } { $rating }: { $interval }
prompt-rating = Enter = { $rating }
refuse-rating = Type 1, 2, 3 or 4, or just Enter. “?” shows what each does.
refuse-option = Type the number of an option, 1 to { $count }.
refuse-options = Type numbers of options, 1 to { $count }, each once, such as 1 3.
refuse-order = Type all { $count } numbers, each once.
refuse-pairs = Type a letter for each of the { $count } numbers, each letter once.
refuse-truth = Type “t” for true or “f” for false.
refuse-hint = There is no hint for this kind of question.
refuse-more-hints = There is no further hint.
refuse-undo = There is nothing to take back in this session.
refuse-command = “{ $command }” is not a command. “:?” shows them.
taken-back = Taken back.

## Help in a session

help-answer =
    Type your answer and press Enter. Enter alone means that you do not know.
      :h   a hint
      :u   take back the last rating
      :q   stop; everything is saved
      :?   this help
help-flip =
    Press Enter to see the answer, then say how well you knew it.
      :u   take back the last rating
      :q   stop; everything is saved
      :?   this help
help-rating =
    How well did you know it? The longer you will remember it, the later it comes back.
      Enter  take the suggestion
      1      again: not known, comes once more today
      2      hard: known with effort
      3      good: known
      4      easy: known at once
      o      the verdict is mistaken: count right as wrong, wrong as right (after a hint: as hard)
      u      take back the last rating
      q      stop; everything is saved

## The end of a session

summary = { $cards ->
    [one] { $cards } card answered, { $right } right at the first try ({ $percent }%), in { $time }.
   *[other] { $cards } cards answered, { $right } right at the first try ({ $percent }%), in { $time }.
}
summary-none = No card answered.
summary-left = { $count ->
    [one] { $count } card of today is left.
   *[other] { $count } cards of today are left.
}
next-due = { $count ->
    [one] { $count } card comes back { $when }.
   *[other] { $count } cards come back { $when }.
}
saved = Everything is saved.

## When there is nothing to ask

nothing-due = Nothing is due now.
over-limit = { $count ->
    [one] { $count } card is due beyond today's limit; “--reviews N” raises it.
   *[other] { $count } cards are due beyond today's limit; “--reviews N” raises it.
}
all-suspended = { $count ->
    [one] { $count } card is suspended.
   *[other] { $count } cards are suspended.
}
clock-behind = The clock is behind your last review, which was on { $date }. Is it set right? Until that date no time counts as passed.
lang-missing = { $deck } has no questions in “{ $lang }”; they are asked in the language they have.
deck-unknown = The settings name the deck { $deck }, but there is none.
deck-gone = { $deck } is not here any more; its progress is kept.
new-waiting = { $count ->
    [one] { $count } new card waits beyond today's limit; “--new N” raises it.
   *[other] { $count } new cards wait beyond today's limit; “--new N” raises it.
}
prompt-more = { $count ->
    [one] Enter = { $count } more new card now, q = no
   *[other] Enter = { $count } more new cards now, q = no
}
nothing-started = No deck has been started yet. These are here:
deck-line = { $deck }  { $title } ({ $cards })
decks-more = { $count ->
    [one] and { $count } more: “quiz decks” shows all
   *[other] and { $count } more: “quiz decks” shows all
}
start-a-deck = Start one with: quiz --deck { $deck }

## Decks

group-section = The essay, part by part
group-across = Across the essay
group-optional = Optional
group-other = Other decks
count-due = { $count } due
count-new = { $count } new
count-suspended = { $count } suspended
deck-started = started
deck-yours = yours
deck-shadows = yours, in place of the bundled deck
deck-faults = { $count ->
    [one] { $count } fault. See: quiz check { $deck }
   *[other] { $count } faults. See: quiz check { $deck }
}
deck-written = Written to { $path }
deck-copied = Copied the bundled deck to { $path }; from now on that copy is yours and is used instead.
edited-clean = No faults.
deck-next = Edit it with “quiz edit { $deck }”, study it with “quiz --deck { $deck }”.
card-added = Added { $card } to { $path }
ids-written = { $count ->
    [one] { $path }: wrote { $count } id.
   *[other] { $path }: wrote { $count } ids.
}
decks-count = { $count ->
    [one] { $count } deck
   *[other] { $count } decks
}
check-clean = { $decks }, { $cards }: no faults.
check-found = { $decks }, { $cards }: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.

## Searching

search-found = { $count ->
    [one] { $count } card found.
   *[other] { $count } cards found.
}
search-more = { $found } cards found, { $more } more than are shown; “-n { $found }” shows all.
search-none = No card has { $words }.
search-hint = Try fewer words, or only how they begin. “quiz cards” lists all cards.

## Cards

card-new = Not asked yet.
card-stands = Comes back { $when }. Chance that you know it today: { $percent }%.
card-overdue = Due since { $date }. Chance that you know it today: { $percent }%.
card-memory = Reviews: { $reps }, forgotten: { $lapses }, stability: { $stability } days, difficulty: { $difficulty } of 10.
card-suspended = Suspended: it is not asked.
card-reworded = The card was reworded since you last answered it.
card-review = { $day }: { $rating }, “{ $typed }”, next: { $interval }
card-review-revoked = { $day }: { $rating }, “{ $typed }” (taken back)
suspended = { $card } is suspended and will not be asked.
unsuspended = { $card } will be asked again.
suspend-already = { $card } is suspended already.
unsuspend-already = { $card } is not suspended.

## Progress

due-none = No deck has been started yet.
log-empty = No answers yet.
due-count = { $due ->
    [one] { $due } card to review and { $new } new { $when }.
   *[other] { $due } cards to review and { $new } new { $when }.
}
undone = Taken back: { $change }.
redone = Brought back: { $change }.
nothing-to-undo = There is nothing to take back.
nothing-to-redo = There is nothing to bring back.
change-review = { $card } rated { $rating } on { $day }
change-suspend = { $card } suspended on { $day }
change-unsuspend = { $card } unsuspended on { $day }
doctor-none = There is no progress file yet. It will be { $path }
doctor-sound = { $path } is sound: { $rows }, { $cards }, and every record is what the log says.
rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
doctor-differs = { $path }: { $count ->
    [one] { $count } record is not what the log says.
   *[other] { $count } records are not what the log says.
}
doctor-mend = Make the records anew with “quiz doctor --fix”; no answer is lost.
doctor-damaged = { $path } is damaged: { $fault }
doctor-restore = Keep a copy of it as it is, then put a backup in its place.
doctor-mended = The records of { $path } were made anew from its log.

## Generating decks

generate-new = new      { $path }
generate-changed = changed  { $path }
generate-gone = deleted  { $path }
generate-would-be-new = missing  { $path }
generate-would-change = differs  { $path }
generate-would-go = left over  { $path }
generate-same = { $decks }, { $cards }: as the facts give them.
generate-done = { $decks }, { $cards } made.
generate-stale = { $decks }, { $cards } in the facts; the files above differ. “quiz generate” writes them.

## Looking for facts in their source

facts-count = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
verify-missing = { $place }: { $fact }: not in line { $line }: { $wanted }
verify-none-of = { $place }: { $fact }: none of these is in line { $line }: { $wanted }
verify-nothing = { $place }: { $fact }: nothing to look for in line { $line }; give it words in “mentions”, or say why in “inferred”
verify-no-line = { $place }: { $fact }: there is no line { $line }; the text ends { $lines ->
    [one] after { $lines } line
   *[other] after { $lines } lines
}
verify-done = { $facts }: { $found } found, { $corrected } corrected, { $inferred } inferred.
verify-failed = { $facts }: { $found } found, { $corrected } corrected, { $inferred } inferred, { $missing } not found.

## Full screen: home

screen-too-small = This window is too small for the full screen: { $columns } columns and { $rows } lines are needed.
home-today = Today: { $due } to review and { $new } new, about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
home-nothing = Nothing is due today.
home-streak = { $days ->
    [one] { $days } day in a row.
   *[other] { $days } days in a row.
}
home-last = Last time { $right } of { $cards } right.
home-first = Choose a deck to begin with.
home-first-how = Enter asks its first cards. From then on it comes back every day with what is due.
home-review = Today's review
home-waiting = Not begun yet
home-filter = Find: { $words }
home-none = No deck has that in its name.
home-faults = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}
home-keys = The keys
home-key-begin = begin
home-key-filter = find
home-key-help = keys
home-key-leave = leave
home-key-up = up
home-key-down = down
home-key-page-up = far up
home-key-page-down = far down
home-key-first = to the first
home-key-last = to the last
key-space = Space
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-backspace = Backspace
key-delete = Delete
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn

## Full screen: pages

page-keys = Enter goes on.
offer-keys = { $count ->
    [one] Enter = { $count } more new card now, q = home
   *[other] Enter = { $count } more new cards now, q = home
}
offer-none = q = home
accept-title = Accept it?
deck-unusable = This deck cannot be asked
edit-faults = The deck has faults now
edit-gone = The card is not in the deck any more. It is asked as it was.
