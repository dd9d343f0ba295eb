# The program's sentences in Arabic. `$months` is known to every message: whose names of months are wanted.
#
# Intervals say “after”, since they are told of what comes; what lies between two dates has forms of its own.

language-name = العربية
language-direction = rtl
comma = { "، " }
quoted = «{ $text }»

## Numbers, days, durations

cards = { $count ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $count } بطاقات
   *[other] { $count } بطاقة
}
interval-practice = كما كان
interval-today = اليوم
interval-days = { $count ->
    [zero] اليوم
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يوماً
   *[other] بعد { $count } يوم
}
interval-months = { $count ->
    [zero] هذا الشهر
    [one] بعد شهر
    [two] بعد شهرين
    [few] بعد { $count } أشهر
    [many] بعد { $count } شهراً
   *[other] بعد { $count } شهر
}
interval-years = { $count ->
    [zero] هذه السنة
    [one] بعد سنة
    [two] بعد سنتين
    [few] بعد { $count } سنوات
   *[other] بعد { $count } سنة
}
apart-days = { $count ->
    [zero] في اليوم نفسه
    [one] بفارق يوم واحد
    [two] بفارق يومين
    [few] بفارق { $count } أيام
    [many] بفارق { $count } يوماً
   *[other] بفارق { $count } يوم
}
apart-months = { $count ->
    [zero] في الشهر نفسه
    [one] بفارق شهر واحد
    [two] بفارق شهرين
    [few] بفارق { $count } أشهر
    [many] بفارق { $count } شهراً
   *[other] بفارق { $count } شهر
}
apart-years = { $count ->
    [zero] في السنة نفسها
    [one] بفارق سنة واحدة
    [two] بفارق سنتين
    [few] بفارق { $count } سنوات
   *[other] بفارق { $count } سنة
}
when-today = اليوم
when-tomorrow = غداً
when-later = { $days ->
    [zero] اليوم
    [one] غداً
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوماً
   *[other] بعد { $days } يوم
}، في { $date }
when-far = في { $date }
date = { $day } { $month } { $year }
date-near = { $day } { $month }
date-far = { $month } { $year }
month-1 = { $months ->
    [levantine] كانون الثاني
    [egyptian] يناير
    [maghrebi] جانفي
    [moroccan] يناير
   *[both] كانون الثاني (يناير)
}
month-2 = { $months ->
    [levantine] شباط
    [egyptian] فبراير
    [maghrebi] فيفري
    [moroccan] فبراير
   *[both] شباط (فبراير)
}
month-3 = { $months ->
    [levantine] آذار
    [egyptian] مارس
    [maghrebi] مارس
    [moroccan] مارس
   *[both] آذار (مارس)
}
month-4 = { $months ->
    [levantine] نيسان
    [egyptian] أبريل
    [maghrebi] أفريل
    [moroccan] أبريل
   *[both] نيسان (أبريل)
}
month-5 = { $months ->
    [levantine] أيار
    [egyptian] مايو
    [maghrebi] ماي
    [moroccan] ماي
   *[both] أيار (مايو)
}
month-6 = { $months ->
    [levantine] حزيران
    [egyptian] يونيو
    [maghrebi] جوان
    [moroccan] يونيو
   *[both] حزيران (يونيو)
}
month-7 = { $months ->
    [levantine] تموز
    [egyptian] يوليو
    [maghrebi] جويلية
    [moroccan] يوليوز
   *[both] تموز (يوليو)
}
month-8 = { $months ->
    [levantine] آب
    [egyptian] أغسطس
    [maghrebi] أوت
    [moroccan] غشت
   *[both] آب (أغسطس)
}
month-9 = { $months ->
    [levantine] أيلول
    [egyptian] سبتمبر
    [maghrebi] سبتمبر
    [moroccan] شتنبر
   *[both] أيلول (سبتمبر)
}
month-10 = { $months ->
    [levantine] تشرين الأول
    [egyptian] أكتوبر
    [maghrebi] أكتوبر
    [moroccan] أكتوبر
   *[both] تشرين الأول (أكتوبر)
}
month-11 = { $months ->
    [levantine] تشرين الثاني
    [egyptian] نوفمبر
    [maghrebi] نوفمبر
    [moroccan] نونبر
   *[both] تشرين الثاني (نوفمبر)
}
month-12 = { $months ->
    [levantine] كانون الأول
    [egyptian] ديسمبر
    [maghrebi] ديسمبر
    [moroccan] دجنبر
   *[both] كانون الأول (ديسمبر)
}
duration-seconds = { $seconds ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
   *[other] { $seconds } ثانية
}
duration-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}{ $seconds ->
    [zero] { "" }
    [one] { " " }وثانية واحدة
    [two] { " " }وثانيتين
    [few] { " " }و{ $seconds } ثوانٍ
   *[other] { " " }و{ $seconds } ثانية
}
duration-hours = { $hours ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
}{ $minutes ->
    [zero] { "" }
    [one] { " " }ودقيقة واحدة
    [two] { " " }ودقيقتين
    [few] { " " }و{ $minutes } دقائق
   *[other] { " " }و{ $minutes } دقيقة
}

## A question

position = { $position } من { $total }
position-again = { $position } من { $total } · مرة أخرى
position-new = { $position } من { $total } · جديدة
position-flagged = { $position } · عليها علامة
position-timed = { $time } · { $position }
commands-hint = اكتب إجابتك واضغط Enter. ويعرض «:?» ما يمكنك فعله غير ذلك.
ask-text = أجب بكلمة أو بضع كلمات.
ask-person = أجب باسم؛ واسم العائلة يكفي.
ask-date-day = أجب بتاريخ، مثل 21 { month-7 } 1969.
ask-date-month = أجب بشهر وسنة، مثل { month-7 } 1969.
ask-date-year = أجب بسنة، مثل 1969.
ask-date-season = أجب بفصل وسنة، مثل ربيع 1969.
ask-date-decade = أجب بعقد، مثل الستينيات.
ask-date-span = أجب من متى إلى متى، مثل: من 16 إلى 24 { month-7 } 1969.
ask-number = أجب بعدد.
ask-number-unit = أجب بعدد ({ $unit }).
ask-choice = أجب برقم الخيار الصحيح.
ask-several = { $count ->
    [zero] لا خيار صحيح هنا.
    [one] خيار واحد صحيح. أجب برقمه.
    [two] خياران صحيحان. أجب برقميهما وبينهما مسافة.
    [few] { $count } خيارات صحيحة. أجب بأرقامها وبينها مسافات.
    [many] { $count } خياراً صحيحاً. أجب بأرقامها وبينها مسافات.
   *[other] { $count } خيار صحيح. أجب بأرقامها وبينها مسافات.
}
ask-truth = صحيح أم خطأ؟ أجب بـ«ص» أو «خ».
ask-list = { $count ->
    [zero] لا إجابات هنا.
    [one] اكتب إجابة واحدة.
    [two] اكتب إجابتين، وافصل بينهما بفاصلة.
    [few] اكتب { $count } إجابات، وافصل بينها بفواصل.
   *[other] اكتب { $count } إجابة، وافصل بينها بفواصل.
}
ask-list-ordered = { $count ->
    [zero] لا إجابات هنا.
    [one] اكتب إجابة واحدة.
    [two] اكتب إجابتين بالترتيب الصحيح، وافصل بينهما بفاصلة.
    [few] اكتب { $count } إجابات بالترتيب الصحيح، وافصل بينها بفواصل.
   *[other] اكتب { $count } إجابة بالترتيب الصحيح، وافصل بينها بفواصل.
}
ask-order = اكتب الأرقام بالترتيب الصحيح، مثل 3 1 2.
ask-match = اكتب لكل رقم الحرف الذي يناسبه، مثل 1ج 2أ 3ب.
ask-gap = اكتب ما يملأ الفراغ.
ask-gaps = اكتب ما يملأ الفراغات، وافصل بينها بفواصل.
ask-flip = فكّر في الإجابة، ثم اضغط Enter لتراها.

hint-letters = أول الإجابة: { $letters }
hint-first = الأول: { $item }
hint-next = ويليه: { $item }
hint-without = المستبعد: { $options }
hint-pair = { $left } يناسبه: { $right }
hint-date = كان ذلك في { $date }
hint-date-began = بدأ ذلك في { $date }
hint-date-about = كان ذلك في حدود { $date }
hint-digits = { $count ->
    [zero] بلا أرقام.
    [one] من رقم واحد.
    [two] من رقمين.
    [few] من { $count } أرقام.
    [many] من { $count } رقماً.
   *[other] من { $count } رقم.
}

## A verdict

verdict-right = صحيح.
verdict-typo = صحيح، مع هفوة في الكتابة.
verdict-close = اقتربت، لكن ليس تماماً.
verdict-wrong = غير صحيح.
verdict-blank = بلا إجابة.
verdict-flip = الإجابة:
answer-is = الإجابة: { $answer }
answer-below = الإجابة:
difference = الحروف: { $diff } (+ ناقص، - زائد)
near-missing = { $diff } ([+…] ناقص)
near-extra = { $diff } ([-…] زائد)
near-both = { $diff } ([+…] ناقص، [-…] زائد)
near-reading = قُرئ: { $date }. هل هذا ترتيب اليوم والشهر الذي قصدته؟
near-swapped = عنصران متجاوران تبادلا مكانيهما.
another-try = حاول مرة أخرى. Enter وحده يعرض الإجابة.
schedule-stays = تمرين: تبقى مواعيد المراجعة كما هي.
count-it = هل قصدت الشيء نفسه؟ «o» تحتسبها صحيحة.
reason-other-card = هذه إجابة سؤال آخر في هذه المجموعة.
reason-coarser-day = { $said ->
    [span] هو أحد هذه الأيام؛ فأي يوم؟
    [month] الشهر صحيح؛ فأي يوم؟
    [season] الفصل صحيح؛ فأي شهر وأي يوم؟
    [year] السنة صحيحة؛ فأي شهر وأي يوم؟
   *[decade] العقد صحيح؛ فأي سنة وأي شهر وأي يوم؟
}
reason-coarser-month = { $said ->
    [season] الفصل صحيح؛ فأي شهر؟
    [year] السنة صحيحة؛ فأي شهر؟
   *[decade] العقد صحيح؛ فأي سنة وأي شهر؟
}
reason-coarser-year = العقد صحيح؛ فأي سنة؟
reason-read-as = قُرئ: { $date }.
reason-no-date-day = لم يُفهم هذا تاريخاً؛ يُكتب هكذا: 21 { month-7 } 1969.
reason-no-date-month = لم يُفهم هذا تاريخاً؛ يُكتب هكذا: { month-7 } 1969.
reason-no-date-year = لم يُفهم هذا تاريخاً؛ يُكتب هكذا: 1969.
reason-short-year = صحيح إلى هنا، لكن السنة تُكتب كاملة.
reason-no-number = لم يُفهم هذا عدداً.
reason-unknown-words = العدد صحيح، لكن ما المقصود بـ«{ $words }»؟
reason-items = ذُكر { $right } من { $of }.
reason-missing = ينقص: { $items }
reason-extra = ليس منها: { $items }
reason-other-order = كلها مذكورة، لكن بترتيب آخر.
reason-swapped = «{ $first }» يأتي قبل «{ $second }».
reason-pairs = الأزواج الصحيحة: { $right } من { $of }.
reason-coarser-season = { $said ->
    [year] السنة صحيحة؛ فأي فصل؟
   *[decade] العقد صحيح؛ فأي فصل من أي سنة؟
}
reason-coarser-span = { $said ->
    [month] الشهر صحيح؛ فمن أي يوم إلى أي يوم؟
    [season] الفصل صحيح؛ فمن متى إلى متى؟
    [year] السنة صحيحة؛ فمن متى إلى متى؟
   *[decade] العقد صحيح؛ فمن متى إلى متى؟
}
reason-read-as-off = قُرئ: { $date }، وهو { $off }.
off-day = { $side ->
    [late] بعد التاريخ الصحيح
   *[early] قبل التاريخ الصحيح
} { $count ->
    [zero] بأقل من يوم
    [one] بيوم واحد
    [two] بيومين
    [few] بـ{ $count } أيام
    [many] بـ{ $count } يوماً
   *[other] بـ{ $count } يوم
}
off-month = { $side ->
    [late] بعد التاريخ الصحيح
   *[early] قبل التاريخ الصحيح
} { $count ->
    [zero] بأقل من شهر
    [one] بشهر واحد
    [two] بشهرين
    [few] بـ{ $count } أشهر
    [many] بـ{ $count } شهراً
   *[other] بـ{ $count } شهر
}
off-year = { $side ->
    [late] بعد التاريخ الصحيح
   *[early] قبل التاريخ الصحيح
} { $count ->
    [zero] بأقل من سنة
    [one] بسنة واحدة
    [two] بسنتين
    [few] بـ{ $count } سنوات
   *[other] بـ{ $count } سنة
}
reason-no-date-season = لم يُفهم هذا فصلاً؛ يُكتب هكذا: ربيع 1969.
reason-no-date-decade = لم يُفهم هذا عقداً؛ يُكتب هكذا: الستينيات.
reason-no-date-span = لم يتضح من متى إلى متى؛ يُكتب هكذا: من 16 إلى 24 { month-7 } 1969.
reason-no-year = اليوم والشهر صحيحان؛ فأي سنة؟
reason-hedged = التاريخ صحيح ودقيق، فلا حاجة إلى «نحو».
reason-other-weekday = التاريخ صحيح، لكن اليوم كان { $weekday }.
reason-other-reading = قُرئ: { $read }؛ فهل قصدت { $other }؟
reason-only-first = هذا تاريخ البداية؛ فإلى متى؟
reason-only-last = هذا تاريخ النهاية؛ فمن متى؟
reason-near-number = العدد قريب، لكن الأرقام تُحتسب بدقة.
reason-just-outside = العدد قريب، لكنه أبعد قليلاً من المقبول.
timeline-before = قبله { $apart }: { $event }، { $date }
timeline-after = بعده { $apart }: { $event }، { $date }
source = المصدر: { $source }

## How a verdict came about

explain-read = قُرئت هكذا: { $text }
explain-counted = المعتبر منها: { $text }
explain-surname = قُرئت اسم عائلة: { $surname }
explain-name = قُرئت اسم عائلة: { $surname }، وقبله: { $givens }
explain-date = قُرئت تاريخاً: { $date }
explain-no-date = لم يُقرأ منها تاريخ.
explain-number = قُرئت عدداً: { $number }
explain-no-number = لم يُقرأ منها عدد.
explain-true = قُرئت: صحيح
explain-false = قُرئت: خطأ
explain-no-truth = لم تُقرأ صحيحاً ولا خطأً.
explain-nearest = أقرب صيغة مقبولة: { $form }
explain-same = { $word }: كما هي
explain-missing = { $word }: ناقصة
explain-extra = { $word }: زائدة
explain-word = { $typed } بدل { $expected }: { $ground }: { $level }
explain-givens = قبل اسم العائلة، { $typed } بدل { $expected }: { $level }
explain-item-same = { $item }: مذكور
explain-item-other = { $item }: «{ $typed }»: { $level }
explain-item-missing = { $item }: ناقص
explain-item-extra = «{ $item }»: ليس منها
explain-rule = القاعدة: { $rule }
explain-strict = بالحكم الصارم: الهفوة تُقرّب الإجابة فقط.
explain-lenient = بالحكم المتساهل: يُقبل هذا كما تُقبل الهفوة.
explain-rating = التقييم المقترح: { $rating }

level-same = هي نفسها
level-slip = هفوة
level-near = قد تكون كلمة أخرى
level-different = كلمة أخرى

ground-same = الحروف نفسها
ground-and = هي نفسها لولا واو العطف
ground-exact = الأعداد والشهور تُحتسب بدقة
ground-length = لا هفوات في كلمات بهذا القصر أو الطول
ground-script = أبجدية أخرى، أو فيها رقم
ground-start = أولها حرف آخر
ground-sound = نطقها متشابه
ground-plural = مفرد وجمع
ground-ending = نهاية أخرى
ground-opposite = التمييز بينهما مقصود
ground-letters = { $off ->
    [zero] لا اختلاف في الحروف
    [one] حرف واحد مختلف
    [two] حرفان مختلفان
    [few] { $off } حروف مختلفة
    [many] { $off } حرفاً مختلفاً
   *[other] { $off } حرف مختلف
}، والمسموح { $allowed }

rule-accepted = تطابق ما هو مقبول.
rule-slip = صحيحة، مع هفوة في الكتابة.
rule-near = قريبة، وتحتاج إلى تأكيد.
rule-other = تختلف كثيراً عن كل صيغة مقبولة.
rule-verbatim = صيغة مقبولة بحروفها.
rule-blank = لم يُكتب شيء.
rule-too-long = أطول من أن يُحكم عليها.
rule-same-words = كلماتها كلمات صيغة مقبولة؛ ولا أثر لحالة الأحرف والتشكيل والعلامات والكلمات الصغيرة.
rule-split-word = صحيحة، لولا كلمة كُتبت كلمتين أو كلمتين كُتبتا واحدة.
rule-other-ending = في كلمة منها نهاية أخرى قد تجعلها كلمة أخرى.
rule-missing-words = ما كُتب صحيح، لكن تنقصه كلمات.
rule-extra-words = الكلمات الصحيحة موجودة، ومعها غيرها.
rule-extra-small-words = الكلمات الصحيحة موجودة، ومعها كلمات صغيرة لا تغيّر شيئاً.
rule-torn = قريبة من إجابة أخرى بالقدر نفسه على الأقل.
rule-foreseen = تذكرها المجموعة إجابةً خاطئة.
rule-other-card = هي إجابة بطاقة أخرى في المجموعة.
rule-negated = في إحداهما دون الأخرى كلمة نفي.
rule-offers-choice = تعرض خياراً بكلمة مثل «أو».
rule-number-differs = فيها عدد أو شهر ناقص أو زائد أو مختلف.
rule-too-many-words = كلماتها أكثر من أن يُبحث فيها عن هفوات.
rule-name-fits = اسم العائلة صحيح، ولا يخالفه اسم آخر.
rule-surname-shared = اسم العائلة صحيح، لكن في المجموعة شخصاً آخر يحمله.
rule-surname-completed = اسم العائلة صحيح، ولا تعرف المجموعة اسماً أول يقارَن بما كُتب.
rule-given-name-doubtful = اسم العائلة صحيح، لكن ما كُتب معه قد يكون لشخص آخر.
rule-other-name = اسم العائلة أو اسم قبله مختلف.
rule-option-named = تذكر الخيار الصحيح وحده.
rule-other-option = تذكر خياراً آخر، أو عدة خيارات، أو لا خيار.
rule-same-date = هو التاريخ نفسه، بالدقة المطلوبة أو أدق.
rule-month-slip = هو التاريخ نفسه، مع هفوة في حروفه.
rule-short-year = هو التاريخ نفسه، لكن السنة من رقمين.
rule-coarser-date = هو التاريخ نفسه، لكن بدقة أقل من المطلوب.
rule-no-year = هو التاريخ نفسه من دون السنة.
rule-other-weekday = هو التاريخ نفسه، لكن بيوم آخر من أيام الأسبوع.
rule-only-about = هو التاريخ نفسه، لكنه ذُكر على وجه التقريب.
rule-other-reading = هو التاريخ نفسه لو تبادل اليوم والشهر مكانيهما.
rule-one-end = هو أحد طرفي المدة.
rule-other-date = تاريخ آخر.
rule-no-date = لم يُفهم منها تاريخ.
rule-same-number = هو العدد نفسه، ضمن ما تسمح به البطاقة.
rule-unknown-words = العدد صحيح، لكن معه كلمات ليست من وحدته ولا من السؤال.
rule-just-outside = ضمن ضعف ما تسمح به البطاقة، لا ضمن ما تسمح به.
rule-other-number = عدد آخر؛ ولا يُتسامح في أي رقم.
rule-no-number = لم يُفهم منها عدد واحد.
rule-same-truth = تقول الصواب.
rule-other-truth = تقول العكس.
rule-no-truth = لا تقول صحيحاً ولا خطأً.
rule-all-items = كل العناصر مذكورة.
rule-some-items = عناصر ناقصة، أو ذُكر معها غيرها.
rule-near-item = لم يُذكر أي عنصر، لكن أحدها قريب.
rule-no-item = لم يُذكر أي عنصر.
rule-other-order = كلها مذكورة، لكن بترتيب آخر.
rule-swapped = عنصران متجاوران تبادلا مكانيهما، والباقي صحيح.
rule-not-all-placed = لم يُذكر كل عنصر مرة واحدة.
rule-all-pairs = كل الأزواج صحيحة.
rule-most-pairs = كل الأزواج صحيحة إلا واحداً أو اثنين.
rule-few-pairs = الأزواج الصحيحة قليلة.
rule-whole-sentence = الجملة كلها، أو الفراغ مع الكلمات المجاورة له.

## A rating

overruled-right = احتُسبت صحيحة.
overruled-wrong = احتُسبت غير صحيحة.

accept-offer = احتسبت «{ $typed }» صحيحة { $count ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
   *[other] { $count } مرة
}. هل تُقبل من الآن فصاعداً؟
prompt-accept = y = نعم، Enter = لا
accepted = ستُقبل من الآن فصاعداً. كُتبت في { $path }

rating-again = إعادة
rating-hard = صعب
rating-good = جيد
rating-easy = سهل
choice-of-practice = { $number } { $rating }
choice-of-rating = { $number } { $rating }: { $interval }
prompt-rating = Enter = { $rating }
refuse-rating = اكتب 1 أو 2 أو 3 أو 4، أو اضغط Enter فقط. ويشرح «?» معنى كل منها.
refuse-option = اكتب رقم أحد الخيارات، من 1 إلى { $count }.
refuse-options = اكتب أرقام الخيارات، من 1 إلى { $count }، كلاً منها مرة واحدة، مثل 1 3.
refuse-order = اكتب الأرقام كلها، وعددها { $count }، كلاً منها مرة واحدة.
refuse-pairs = اكتب حرفاً لكل رقم من 1 إلى { $count }، كل حرف مرة واحدة.
refuse-truth = اكتب «ص» إن كان صحيحاً أو «خ» إن كان خطأً.
refuse-hint = لا تلميح لهذا النوع من الأسئلة.
refuse-more-hints = لا تلميحات أخرى.
refuse-undo = لا شيء يمكن التراجع عنه في هذه الجلسة.
refuse-command = «{ $command }» ليس أمراً. ويعرض «:?» الأوامر.
taken-back = تم التراجع.
buried = أُجّلت إلى الغد.
suspended-now = أُوقفت: لن يُسأل عنها حتى «quiz unsuspend».
flagged = وُضعت عليها علامة.
unflagged = أُزيلت عنها العلامة.

## Help in a session

help-answer =
    اكتب إجابتك واضغط Enter. وEnter وحده يعني أنك لا تعرف.
      :h   تلميح
      :u   التراجع عن آخر تقييم، أو آخر تأجيل أو علامة
      :b   تأجيل البطاقة إلى الغد
      :!   إيقاف البطاقة: لا يُسأل عنها حتى تعيدها
      :f   وضع علامة على البطاقة، أو إزالتها
      :q   إنهاء الجلسة؛ كل شيء محفوظ
      :?   هذه المساعدة
help-flip =
    اضغط Enter لترى الإجابة، ثم قيّم مدى معرفتك بها.
      :u   التراجع عن آخر تقييم، أو آخر تأجيل أو علامة
      :b   تأجيل البطاقة إلى الغد
      :!   إيقاف البطاقة: لا يُسأل عنها حتى تعيدها
      :f   وضع علامة على البطاقة، أو إزالتها
      :q   إنهاء الجلسة؛ كل شيء محفوظ
      :?   هذه المساعدة
help-rating =
    ما مدى معرفتك بها؟ كلما طال تذكّرك لها تأخرت عودتها.
      Enter  قبول المقترح
      1      إعادة: غير معروفة، تعود مرة أخرى اليوم
      2      صعب: عُرفت بجهد
      3      جيد: عُرفت
      4      سهل: عُرفت فوراً
      o      الحكم مخطئ: يُحتسب الصحيح خطأً والخطأ صحيحاً (بعد التلميح: صعب)
      u      التراجع عن آخر تقييم، أو آخر تأجيل أو علامة
      b      قبول المقترح وتأجيل البطاقة إلى الغد
      !      قبول المقترح وإيقاف البطاقة: لا يُسأل عنها حتى تعيدها
      f      وضع علامة على البطاقة، أو إزالتها
      q      إنهاء الجلسة؛ كل شيء محفوظ

## The end of a session

summary = أجبت عن { $cards ->
    [one] بطاقة واحدة
    [two] بطاقتين
    [few] { $cards } بطاقات
   *[other] { $cards } بطاقة
} خلال { $time }. الصحيح من المحاولة الأولى: { $right } ({ $percent }%).
summary-none = لم تُجب عن أي بطاقة.
summary-left = { $count ->
    [zero] لم تبق بطاقات لليوم.
    [one] بقيت لليوم بطاقة واحدة.
    [two] بقيت لليوم بطاقتان.
    [few] بقيت لليوم { $count } بطاقات.
   *[other] بقيت لليوم { $count } بطاقة.
}
next-due = { $count ->
    [zero] لا تعود بطاقات { $when }.
    [one] تعود بطاقة واحدة { $when }.
    [two] تعود بطاقتان { $when }.
    [few] تعود { $count } بطاقات { $when }.
   *[other] تعود { $count } بطاقة { $when }.
}
saved = كل شيء محفوظ.

## When there is nothing to ask

nothing-due = لا شيء للمراجعة الآن.
failed-none = لم تخطئ في أي إجابة اليوم.
over-limit = { $count ->
    [zero] لا بطاقات للمراجعة
    [one] بطاقة واحدة للمراجعة
    [two] بطاقتان للمراجعة
    [few] { $count } بطاقات للمراجعة
   *[other] { $count } بطاقة للمراجعة
} فوق حد اليوم؛ يرفعه «--reviews N».
all-suspended = { $count ->
    [zero] لا بطاقات موقوفة.
    [one] بطاقة واحدة موقوفة.
    [two] بطاقتان موقوفتان.
    [few] { $count } بطاقات موقوفة.
   *[other] { $count } بطاقة موقوفة.
}
all-buried = { $count ->
    [zero] لا بطاقات مؤجلة إلى الغد.
    [one] بطاقة واحدة مؤجلة إلى الغد.
    [two] بطاقتان مؤجلتان إلى الغد.
    [few] { $count } بطاقات مؤجلة إلى الغد.
   *[other] { $count } بطاقة مؤجلة إلى الغد.
}
backlog-waits = { $count ->
    [zero] لا بطاقات في الانتظار من أيام مضت.
    [one] بطاقة واحدة في الانتظار من أيام مضت.
    [two] بطاقتان في الانتظار من أيام مضت.
    [few] { $count } بطاقات في الانتظار من أيام مضت.
   *[other] { $count } بطاقة في الانتظار من أيام مضت.
}
backlog-plan = { $more ->
    [zero] بلا زيادة
    [one] زيادة بطاقة واحدة كل يوم
    [two] زيادة بطاقتين كل يوم
    [few] زيادة { $more } بطاقات كل يوم
   *[other] زيادة { $more } بطاقة كل يوم
} { $days ->
    [zero] تنهيها اليوم.
    [one] تنهيها في يوم واحد.
    [two] تنهيها في يومين.
    [few] تنهيها في { $days } أيام.
    [many] تنهيها في { $days } يوماً.
   *[other] تنهيها في { $days } يوم.
}
backlog-full = لا يتسع حد اليوم لزيادة عليه؛ يرفعه «--reviews N».
clock-behind = الساعة متأخرة عن مراجعتك الأخيرة، وكانت في { $date }. هل هي مضبوطة؟ لا يُحتسب أي وقت حتى ذلك التاريخ. يعدّد «quiz doctor» ما هو مؤرخ بعد اليوم.
lang-missing = لا أسئلة في { $deck } بلغة «{ $lang }»؛ تُطرح باللغة المتوفرة فيها.
deck-unknown = تذكر الإعدادات المجموعة { $deck }، لكنها غير موجودة.
deck-gone = لم تعد المجموعة { $deck } موجودة؛ تقدّمك فيها محفوظ.
new-waiting = { $count ->
    [zero] لا بطاقات جديدة
    [one] بطاقة جديدة واحدة
    [two] بطاقتان جديدتان
    [few] { $count } بطاقات جديدة
   *[other] { $count } بطاقة جديدة
} فوق حد اليوم؛ يرفعه «--new N».
prompt-edit-again = Enter = التعديل من جديد، q = تركه كما هو
prompt-practise = Enter = { $count ->
    [zero] لا بطاقات للتمرين
    [one] بطاقة واحدة للتمرين
    [two] بطاقتان للتمرين
    [few] { $count } بطاقات للتمرين
   *[other] { $count } بطاقة للتمرين
}، q = لا
prompt-more = Enter = { $count ->
    [zero] لا بطاقات جديدة أخرى
    [one] بطاقة جديدة أخرى
    [two] بطاقتان جديدتان أخريان
    [few] { $count } بطاقات جديدة أخرى
   *[other] { $count } بطاقة جديدة أخرى
} الآن، q = لا
nothing-started = لم تبدأ أي مجموعة بعد. هذه هي المتوفرة:
deck-line = { $deck }  { $title } ({ $cards })
decks-more = و{ $count ->
    [zero] لا غيرها
    [one] مجموعة أخرى
    [two] مجموعتان أخريان
    [few] { $count } مجموعات أخرى
   *[other] { $count } مجموعة أخرى
}: يعرض «quiz decks» الكل
start-a-deck = للبدء: quiz --deck { $deck }

## Decks

group-section = المقالة قسماً قسماً
group-across = عبر المقالة كلها
group-optional = اختيارية
group-other = مجموعات أخرى
count-due = للمراجعة: { $count }
count-new = جديدة: { $count }
count-suspended = موقوفة: { $count }
deck-started = بدأتها
deck-yours = خاصة بك
deck-shadows = خاصة بك، بدل المجموعة المرفقة
deck-faults = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأً
   *[other] { $count } خطأ
}. للتفاصيل: quiz check { $deck }
deck-written = كُتبت في { $path }
deck-copied = نُسخت المجموعة المرفقة إلى { $path }؛ هذه النسخة لك، وهي المستعملة من الآن فصاعداً.
edited-faulty = تُترك البطاقات التي فيها أخطاء حتى تُصحَّح.
edited-clean = لا أخطاء.
deck-next = للتعديل «quiz edit { $deck }»، وللدراسة «quiz --deck { $deck }».
card-added = أُضيفت { $card } إلى { $path }
ids-written = { $path }: { $count ->
    [zero] لم يُكتب أي معرّف.
    [one] كُتب معرّف واحد.
    [two] كُتب معرّفان.
    [few] كُتبت { $count } معرّفات.
    [many] كُتب { $count } معرّفاً.
   *[other] كُتب { $count } معرّف.
}
decks-count = { $count ->
    [zero] لا مجموعات
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $count } مجموعات
   *[other] { $count } مجموعة
}
check-clean = { $decks }، { $cards }: لا أخطاء.
check-found = { $decks }، { $cards }: { $errors ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأً
   *[other] { $errors } خطأ
}، و{ $warnings ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $warnings } تنبيهات
    [many] { $warnings } تنبيهاً
   *[other] { $warnings } تنبيه
}.

## Searching

search-found = { $count ->
    [zero] لم يُعثر على بطاقات.
    [one] عُثر على بطاقة واحدة.
    [two] عُثر على بطاقتين.
    [few] عُثر على { $count } بطاقات.
   *[other] عُثر على { $count } بطاقة.
}
search-more = { $found ->
    [zero] لم يُعثر على بطاقات
    [one] عُثر على بطاقة واحدة
    [two] عُثر على بطاقتين
    [few] عُثر على { $found } بطاقات
   *[other] عُثر على { $found } بطاقة
}، ولم تُعرض منها { $more }؛ يعرضها كلها «-n { $limit }».
search-none = لا بطاقة فيها «{ $words }».
search-hint = جرّب كلمات أقل، أو أوائلها فقط. ويعرض «quiz cards» كل البطاقات.

## Cards

kind-text = كلمات
kind-person = شخص
kind-date = تاريخ
kind-number = عدد
kind-choice = اختيار
kind-truth = صحيح أم خطأ
kind-list = قائمة
kind-order = ترتيب
kind-match = مطابقة
kind-cloze = فراغات
kind-flip = استذكار
card-new = لم يُسأل عنها بعد.
card-stands = تعود { $when }. احتمال تذكّرها اليوم: { $percent }%.
card-overdue = موعدها منذ { $date }. احتمال تذكّرها اليوم: { $percent }%.
card-memory = المراجعات: { $reps }، مرات النسيان: { $lapses }، الثبات بالأيام: { $stability }، الصعوبة: { $difficulty } من 10.
card-suspended = موقوفة: لا يُسأل عنها.
card-buried = مؤجلة إلى الغد.
card-flagged = عليها علامة.
flagged-none = لا بطاقات عليها علامة.
filter-none = لا بطاقة تطابق ما طلبته.
leech-none = لا بطاقة تُنسى مراراً.
leech = نسيتَ { $card } بعد أن عرفتها { $count ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
   *[other] { $count } مرة
}.
leech-confused = أجبتَ بـ«{ $typed }» { $count ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
   *[other] { $count } مرة
}، وهو جواب بطاقة أخرى، { $card }: «{ $question }» – { $answer }. قارن بين الاثنتين.
leech-advice = اربط جوابها بصورة أو حكاية أو بشيء تعرفه جيداً، أو اجعلها تسأل عن أقل من ذلك دفعة واحدة.
leech-suspended = أُوقفت الآن؛ يستأنفها «quiz unsuspend { $card }».
card-reworded = تغيّرت صياغة البطاقة منذ إجابتك الأخيرة عنها.
card-review = { $day }: { $rating }، «{ $typed }»، الموعد التالي: { $interval }
card-review-revoked = { $day }: { $rating }، «{ $typed }» (تم التراجع عنها)
card-set-due = { $day }: نُقل موعدها إلى { $due }
card-set-due-revoked = { $day }: نُقل موعدها إلى { $due } (تم التراجع عن ذلك)
card-reset = { $day }: عادت جديدة
card-reset-revoked = { $day }: عادت جديدة (تم التراجع عن ذلك)
given-day-new = لم يُسأل عن { $card } بعد، فلا موعد لها يُنقل.
given-day-question = { $count ->
    [zero] لا تُنقل أي بطاقة.
    [one] تعود بطاقة واحدة { $when }.
    [two] تعود بطاقتان { $when }.
    [few] تعود { $count } بطاقات { $when }.
   *[other] تعود { $count } بطاقة { $when }.
} هل أتابع؟
given-day-done = { $count ->
    [zero] لم تُنقل أي بطاقة.
    [one] بطاقة واحدة تعود { $when }.
    [two] بطاقتان تعودان { $when }.
    [few] { $count } بطاقات تعود { $when }.
   *[other] { $count } بطاقة تعود { $when }.
} يتراجع «quiz undo{ $steps }» عن ذلك.
reset-new = { $card } جديدة من قبل.
reset-question = { $count ->
    [zero] لا تعود أي بطاقة جديدة.
    [one] تعود بطاقة واحدة جديدة.
    [two] تعود بطاقتان جديدتين.
    [few] تعود { $count } بطاقات جديدة.
   *[other] تعود { $count } بطاقة جديدة.
} تبقى إجاباتك في السجل، لكنها لا تُحسب بعد ذلك. هل أتابع؟
reset-done = { $count ->
    [zero] لم تعد أي بطاقة جديدة.
    [one] بطاقة واحدة عادت جديدة.
    [two] بطاقتان عادتا جديدتين.
    [few] { $count } بطاقات عادت جديدة.
   *[other] { $count } بطاقة عادت جديدة.
} يتراجع «quiz undo{ $steps }» عن ذلك.
move-ahead = لبطاقة { $card } إجابة مؤرخة بعد اليوم فتغلب ما يجري الآن؛ يبيّن «quiz doctor» كيف يُتراجع عنها.
moves-none = لم يُسأل عن أي بطاقة بعد: لا شيء يتغيّر.
suspended = أُوقفت { $card } ولن يُسأل عنها.
unsuspended = سيُسأل عن { $card } من جديد.
suspend-already = { $card } موقوفة من قبل.
unsuspend-already = { $card } غير موقوفة.

## Why a card comes back when it does

why-new = لم يُسأل عنها بعد: لا موعد لها، وتأتي حين يحين دورها بين البطاقات الجديدة.
why-answered = آخر إجابة لك عنها في { $day }: «{ $typed }»، وتقييمها «{ $rating }».
why-rated = آخر إجابة لك عنها في { $day }، وتقييمها «{ $rating }».
why-first = كانت تلك المرة الأولى، فلم يكن شيء معروفاً عن تذكّرك لها.
why-begun = تبدأ بثبات قدره { $stability } يوم وصعوبة قدرها { $difficulty } من 10.
why-known = { $days ->
    [0] كان ذلك في يوم الإجابة السابقة نفسه، فتُحسب معروفة بعد.
    [one] كان ذلك بعد الإجابة السابقة، في { $day }، بيوم واحد. كان احتمال أنك ما زلت تذكرها { $percent }%.
    [two] كان ذلك بعد الإجابة السابقة، في { $day }، بيومين. كان احتمال أنك ما زلت تذكرها { $percent }%.
    [few] كان ذلك بعد الإجابة السابقة، في { $day }، بـ{ $days } أيام. كان احتمال أنك ما زلت تذكرها { $percent }%.
    [many] كان ذلك بعد الإجابة السابقة، في { $day }، بـ{ $days } يوماً. كان احتمال أنك ما زلت تذكرها { $percent }%.
   *[other] كان ذلك بعد الإجابة السابقة، في { $day }، بـ{ $days } يوم. كان احتمال أنك ما زلت تذكرها { $percent }%.
}
why-changed = نقلت الإجابة ثباتها من { $before } إلى { $stability } يوم، وصعوبتها من { $harder } إلى { $difficulty } من 10.
why-guess = اخترتَ من بين { $count }، وقد يكون الاختيار الصحيح تخميناً: احتمال أنك عرفتها { $percent }%، ولا يُحسب من الكسب إلا بقدره.
why-again = لم تُعرف، فتعود في اليوم نفسه حتى تصيب فيها مرة.
why-asked = ينخفض الاحتمال إلى { $percent }% التي تريدها بعد { $days } يوم؛ وبالأيام الصحيحة { $count }.
why-one-day = البطاقة التي عُرفت تنتظر يوماً على الأقل.
why-waited = { $days ->
    [zero] لم تنتظر في المرة السابقة، ولا يناسبها أقل من ذلك، فصارت { $count }.
    [one] انتظرت في المرة السابقة يوماً واحداً، ولا يناسبها أقل من ذلك، فصارت { $count }.
    [two] انتظرت في المرة السابقة يومين، ولا يناسبها أقل من ذلك، فصارت { $count }.
    [few] انتظرت في المرة السابقة { $days } أيام، ولا يناسبها أقل من ذلك، فصارت { $count }.
    [many] انتظرت في المرة السابقة { $days } يوماً، ولا يناسبها أقل من ذلك، فصارت { $count }.
   *[other] انتظرت في المرة السابقة { $days } يوم، ولا يناسبها أقل من ذلك، فصارت { $count }.
}
why-order = { $days ->
    [zero] لا يعطي «{ $rating }» أي يوم، فهذا التقييم يعطي { $count } على الأقل.
    [one] يعطي «{ $rating }» يوماً واحداً، فهذا التقييم يعطي { $count } على الأقل.
    [two] يعطي «{ $rating }» يومين، فهذا التقييم يعطي { $count } على الأقل.
    [few] يعطي «{ $rating }» { $days } أيام، فهذا التقييم يعطي { $count } على الأقل.
    [many] يعطي «{ $rating }» { $days } يوماً، فهذا التقييم يعطي { $count } على الأقل.
   *[other] يعطي «{ $rating }» { $days } يوم، فهذا التقييم يعطي { $count } على الأقل.
}
why-longest = لا تنتظر بطاقة أكثر من { $count } يوم.
why-spread = { $last ->
    [zero] لا فرق بين الأيام
    [one] لا فرق في يوم واحد
    [two] من { $first } إلى { $last } سواء
    [few] من { $first } إلى { $last } أيام سواء
    [many] من { $first } إلى { $last } يوماً سواء
   *[other] من { $first } إلى { $last } يوم سواء
}، كي لا تعود معاً بطاقات حُفظت معاً؛ ونصيب هذه { $count }.
why-otherwise = مع ذلك أُعطيت { $count ->
    [zero] لا أيام
    [one] يوماً واحداً
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}: كانت الإعدادات يومها غير هذه، أو نُقل موعدها عن يوم تُرك فارغاً.
why-learnt-since = أُعطيت { $count ->
    [zero] لا أيام
    [one] يوماً واحداً
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
} بما كان معروفاً عن ذاكرتك يومها؛ أما الأرقام أعلاه فمما تعلّمه quiz بعد ذلك. يعطي «quiz reschedule» مواعيد جديدة.
why-set-due = في { $day } نقلتَ موعدها إلى { $due }.
why-reset = في { $day } أعدتَها جديدة: لا موعد لها، وتأتي حين يحين دورها بين البطاقات الجديدة.
why-due = لذلك تعود { $day }.
why-overdue = لذلك حلّ موعدها منذ { $day }.

## Progress

due-none = لم تبدأ أي مجموعة بعد.
log-empty = لا إجابات بعد.
log-taken-back = تم التراجع عنها
forecast-title = { $days ->
    [zero] لا أيام.
    [one] البطاقات في اليوم التالي. ░ ما تضيفه البطاقات الجديدة.
    [two] البطاقات في كل من اليومين التاليين. ░ ما تضيفه البطاقات الجديدة.
    [few] البطاقات في كل من الأيام الـ{ $days } التالية. ░ ما تضيفه البطاقات الجديدة.
    [many] البطاقات في كل يوم من { $days } يوماً تالياً. ░ ما تضيفه البطاقات الجديدة.
   *[other] البطاقات في كل يوم من { $days } يوم تالٍ. ░ ما تضيفه البطاقات الجديدة.
}
forecast-title-steps = البطاقات في اليوم خلال { $days ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
}، سطر لكل { $step ->
    [zero] لا أيام
    [one] يوم
    [two] يومين
    [few] { $step } أيام
    [many] { $step } يوماً
   *[other] { $step } يوم
}. ░ ما تضيفه البطاقات الجديدة.
forecast-day = { $cards } · { $minutes } د
forecast-with = مع البطاقات الجديدة: { $cards } في اليوم، { $minutes } د؛ والحد الأعلى { $most } في { $date }. تعرف في النهاية نحو { $known }.
forecast-without = دونها: { $cards } في اليوم، { $minutes } د؛ والحد الأعلى { $most } في { $date }. تعرف في النهاية نحو { $known }.
forecast-price = كلفة نسب تذكّر أخرى مع البطاقات الجديدة، وعدد ما تعرفه في النهاية:
price-retention = النسبة
price-cards = في اليوم
price-minutes = دقائق
price-known = معروفة
price-number = { $number }
due-ahead = { $count ->
    [zero] لا بطاقات قبل الموعد.
    [one] بطاقة واحدة قبل الموعد.
    [two] بطاقتان قبل الموعد.
    [few] { $count } بطاقات قبل الموعد.
   *[other] { $count } بطاقة قبل الموعد.
}
due-cram = { $count ->
    [zero] لا بطاقات للتمرين.
    [one] بطاقة واحدة للتمرين.
    [two] بطاقتان للتمرين.
    [few] { $count } بطاقات للتمرين.
   *[other] { $count } بطاقة للتمرين.
}
due-count = { $when }: { $due ->
    [zero] لا بطاقات للمراجعة
    [one] بطاقة واحدة للمراجعة
    [two] بطاقتان للمراجعة
    [few] { $due } بطاقات للمراجعة
   *[other] { $due } بطاقة للمراجعة
}، و{ $new ->
    [zero] لا جديد
    [one] واحدة جديدة
    [two] اثنتان جديدتان
   *[other] { $new } جديدة
}.
exam-line = امتحان { $deck } { $when }: { $cards ->
    [zero] لا بطاقات اليوم
    [one] بطاقة واحدة اليوم
    [two] بطاقتان اليوم
    [few] { $cards } بطاقات اليوم
    [many] { $cards } بطاقة اليوم
   *[other] { $cards } بطاقة اليوم
}؛ والمتوقّع أن تعرف يوم الامتحان نحو { $known } من 100 (من { $least } إلى { $most }).
exam-line-today = امتحان { $deck } اليوم: تعرف نحو { $known } من 100 بطاقة (من { $least } إلى { $most }).
exam-short = امتحان { $deck } { $days ->
    [zero] اليوم
    [one] غداً
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوماً
   *[other] بعد { $days } يوم
}: { $cards ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $cards } بطاقات
    [many] { $cards } بطاقة
   *[other] { $cards } بطاقة
} اليوم، والمتوقّع { $known } من 100.
exam-lines-more = { $count ->
    [zero] لا امتحانات أخرى.
    [one] يذكر «quiz exam» امتحاناً آخر.
    [two] يذكر «quiz exam» امتحانين آخرين.
    [few] يذكر «quiz exam» { $count } امتحانات أخرى.
    [many] يذكر «quiz exam» { $count } امتحاناً آخر.
   *[other] يذكر «quiz exam» { $count } امتحان آخر.
}
exam-day = امتحان { $deck } { $when }. أقصى ما خُطّط له في اليوم: { $count ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $count } بطاقات
    [many] { $count } بطاقة
   *[other] { $count } بطاقة
}.
exam-maintain = حتى { $start } تأتي البطاقات في مواعيدها، والجديدة بقدر ما تراها كلها في الوقت المناسب. ثم تأتي مرة أخرى كل بطاقة قد لا تعرفها يوم الامتحان، والأضعف في الآخر.
exam-sweep = تأتي مرة أخرى كل بطاقة قد لا تعرفها يوم الامتحان، والأضعف في الآخر.
exam-part = اليوم: { $reviews ->
    [zero] لا بطاقات للمراجعة
    [one] بطاقة واحدة للمراجعة
    [two] بطاقتان للمراجعة
    [few] { $reviews } بطاقات للمراجعة
    [many] { $reviews } بطاقة للمراجعة
   *[other] { $reviews } بطاقة للمراجعة
}، والجديدة { $new }.
exam-load = حتى ذلك اليوم نحو { $answers ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتين
    [few] { $answers } إجابات
    [many] { $answers } إجابة
   *[other] { $answers } إجابة
} كل يوم، { $minutes } د؛ وأكثرها { $most } في { $date }.
exam-expected = المتوقّع أن تعرف يوم الامتحان نحو { $known } من 100 بطاقة، وفي أربع مرات من خمس من { $least } إلى { $most }.
exam-minutes = بزيادة عشر دقائق في اليوم نحو { $more } من 100، وبنقص عشر دقائق { $less }.
exam-minutes-more = بزيادة عشر دقائق في اليوم نحو { $more } من 100.
exam-missed = ما يفوتك من أيام يُوزَّع على الأيام الباقية.
exam-empty = لا بطاقات في المجموعة يمكن تعلّمها له.
exam-none = لا امتحان في الخطة. يضيف «quiz exam DECK DATE» واحداً.
exam-none-of = لا امتحان في الخطة للمجموعة { $deck }.
exam-removed = أُلغي امتحان { $deck }: تعود بطاقاتها كما كانت تأتي.
exam-deck-gone = للمجموعة { $deck } امتحان، لكن لا يمكن قراءتها الآن.
exam-past = { $deck }، { $date }: كان المتوقّع عشية الامتحان نحو { $known } من 100 (من { $least } إلى { $most }).
exam-past-gone = { $deck }، { $date }: انتهى. لا يمكن قراءة المجموعة الآن.
exam-past-right = سُئلت عنه يومها: { $right } من { $cards } صحيحة من أول مرة.
optimized = { $count ->
    [zero] تعلّم quiz سرعة نسيانك.
    [one] تعلّم quiz سرعة نسيانك من إجابة واحدة.
    [two] تعلّم quiz سرعة نسيانك من إجابتين.
    [few] تعلّم quiz سرعة نسيانك من { $count } إجابات.
    [many] تعلّم quiz سرعة نسيانك من { $count } إجابة.
   *[other] تعلّم quiz سرعة نسيانك من { $count } إجابة.
}
optimize-tried = عدد الإجابات التي تدلّ على سرعة نسيانك: { $count }. جُرّبت كل طريقة للتنبّؤ على أحدثها، وعددها { $newest }.
optimize-way = { $way }: { $loss }
optimize-current = كما هي الآن
optimize-published = كما عند معظم الناس
optimize-five = خمسة أرقام متعلَّمة من إجاباتك
optimize-trained = كل الأرقام متعلَّمة من إجاباتك
optimize-learnt = ما تعلّمه البرنامج أدقّ في التنبّؤ بها: { $after } بدلاً من { $before }، والصفر صواب دائم. المواعيد من الآن تتبعه، و«quiz reschedule» يعطي بطاقاتك الحالية مواعيد جديدة.
optimize-would = ما يمكن تعلّمه أدقّ في التنبّؤ بها: { $after } بدلاً من { $before }، والصفر صواب دائم. لم يتغيّر شيء.
optimize-kept = لا شيء أدقّ في التنبّؤ بوضوح مما هو معروف من قبل: يبقى كل شيء كما هو.
optimize-too-few = الإجابات أقلّ من أن يُتعلَّم منها: يلزم منها { $least } أتت بعد إجابة سابقة على البطاقة نفسها بيوم أو أكثر.
optimize-stopped = توقّف. يبقى كل شيء كما كان.
optimize-reset = المواعيد من الآن كما تناسب معظم الناس. «quiz optimize» يتعلّم من إجاباتك مرة أخرى.
optimize-reset-already = لم يُتعلَّم شيء حتى يُنسى: المواعيد كما تناسب معظم الناس.
reschedule-done = { $count ->
    [zero] لم تحصل أي بطاقة على موعد جديد.
    [one] حصلت بطاقة واحدة على موعد جديد.
    [two] حصلت بطاقتان على موعد جديد.
    [few] حصلت { $count } بطاقات على موعد جديد.
    [many] حصلت { $count } بطاقة على موعد جديد.
   *[other] حصلت { $count } بطاقة على موعد جديد.
} أقرب: { $sooner } (منها اليوم { $today })، أبعد: { $later }. يتراجع «quiz undo{ $steps }» عن ذلك.
reschedule-would = { $count ->
    [zero] لن تحصل أي بطاقة على موعد جديد.
    [one] ستحصل بطاقة واحدة على موعد جديد.
    [two] ستحصل بطاقتان على موعد جديد.
    [few] ستحصل { $count } بطاقات على موعد جديد.
    [many] ستحصل { $count } بطاقة على موعد جديد.
   *[other] ستحصل { $count } بطاقة على موعد جديد.
} أقرب: { $sooner } (منها اليوم { $today })، أبعد: { $later }. لم يتغيّر شيء.
reschedule-none = لكل بطاقة موعد مناسب من قبل.
undone = تم التراجع عن: { $change }.
redone = استُعيد: { $change }.
nothing-to-undo = لا شيء يمكن التراجع عنه.
nothing-to-redo = لا شيء يمكن استعادته.
change-review = تقييم { $card } بـ«{ $rating }» في { $day }
change-suspend = إيقاف { $card } في { $day }
change-unsuspend = استئناف { $card } في { $day }
change-bury = تأجيل { $card } في { $day }
change-flag = وضع علامة على { $card } في { $day }
change-unflag = إزالة العلامة عن { $card } في { $day }
change-set-due = نقل موعد { $card } في { $day } إلى { $due }
change-reset = إعادة { $card } جديدة في { $day }
doctor-none = لا يوجد ملف تقدّم بعد. سيكون في { $path }
doctor-sound = { $path } سليم: { $rows }، { $cards }، وكل ما فيه مطابق للسجل.
rows = { $count ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطراً
   *[other] { $count } سطر
}
doctor-differs = { $path }: { $count ->
    [zero] لا بطاقات تخالف حالتها السجل.
    [one] بطاقة واحدة تخالف حالتها السجل.
    [two] بطاقتان تخالف حالتهما السجل.
    [few] { $count } بطاقات تخالف حالتها السجل.
   *[other] { $count } بطاقة تخالف حالتها السجل.
}
doctor-ahead = { $count ->
    [zero] لا أسطر مؤرخة بعد اليوم.
    [one] سطر واحد مؤرخ بعد اليوم: كانت الساعة متقدمة، وبطاقته تتأخر.
    [two] سطران مؤرخان بعد اليوم: كانت الساعة متقدمة، وبطاقتاهما تتأخران.
    [few] { $count } أسطر مؤرخة بعد اليوم: كانت الساعة متقدمة، وبطاقاتها تتأخر.
    [many] { $count } سطراً مؤرخة بعد اليوم: كانت الساعة متقدمة، وبطاقاتها تتأخر.
   *[other] { $count } سطر مؤرخة بعد اليوم: كانت الساعة متقدمة، وبطاقاتها تتأخر.
} يتراجع «quiz undo { $row }» عن واحد منها.
doctor-mend = يعيد «quiz doctor --fix» بناءها من السجل؛ ولا تضيع أي إجابة.
doctor-damaged = { $path } تالف: { $fault }
doctor-restore = احتفظ بنسخة منه كما هو، ثم ضع نسخة احتياطية مكانه.
doctor-mended = أُعيد بناء { $path } من سجله.

# What the terminal says of itself, and how text from right to left gets to it.
terminal-unasked = لا تُسأل الطرفية: لا أحد يكتب أو يقرأ هنا، أو أنها لا ترسم إلا الحروف.
terminal-silent = لم تُجب الطرفية خلال 250 ملّي ثانية.
terminal-unsaid = لا تقول
terminal-name = الاسم: { $value }
terminal-kind = النوع: { $value }
terminal-mode = الوضع 8، وهو ترتيب النص: { $value }
terminal-font = الخط: { $value }
terminal-variables = المتغيرات: { $value }
terminal-full-screen = الشاشة الكاملة: { $how }
terminal-lines = سطراً سطراً: { $how }
terminal-switched = يُرسل إلى الطرفية: { $enter } في البداية، و{ $leave } في النهاية.
terminal-choose = أيها يُقرأ صحيحاً؟ إن لم يكن المذكور أعلاه، فاكتب سطره في الإعدادات («quiz config edit»).
terminal-option = { $number }: { $setting }
terminal-sample = أزمة الصواريخ (الكوبية) عام 1962
terminal-wait = اضغط Enter لترى التالي.
turned-app = يصل quiz الحروف العربية ويرتبها.
turned-terminal = تصل الطرفية الحروف العربية وترتبها.
turned-off = تبقى العربية كما كُتبت.
because-elsewhere = لا طرفية هنا: ما يُمرَّر أو يُحفظ نصّ عادي.
because-wished = أنت طلبت ذلك: { $setting }.
because-bare = يقول TERM إن هذه الطرفية لا ترسم إلا الحروف.
because-tmux-in-vte = هذا tmux في طرفية ترتب النص، وتمنعها من ذلك علامة في كل سطر.
because-tmux-in-konsole = هذا tmux في Konsole، وهي ترتب النص ولا يمكن منعها من داخل tmux.
because-multiplexer = هذا tmux أو screen في طرفية لا ترتب شيئاً، على ما يبدو.
because-standard = ترتب الطرفية النص وتقول ذلك، ويمكن منعها؛ ولا تحسنه وحدها إلا سطراً سطراً.
because-stubborn = ترتب الطرفية النص، ولا تمتنع حين يُطلب منها ذلك.
because-vte = يقول VTE_VERSION إن الطرفية ترتب النص ويمكن منعها؛ ولا تحسنه وحدها إلا سطراً سطراً.
because-konsole = هذه Konsole، وهي ترتب النص ويمكن منعها؛ ولا تحسنه وحدها إلا سطراً سطراً.
because-mlterm = هذه mlterm، وهي ترتب النص ويمكن منعها؛ ولا تحسنه وحدها إلا سطراً سطراً.
because-kitty = هذه kitty، وهي تقلب كل كلمة ولا ترتب الكلمات، فتُعطى كلمات تخرج صحيحة.
because-kitty-forced = هذه kitty، وهي لا تقلب شيئاً كما تقول إعداداتك.
because-apple = هذه Terminal من macOS، وهي ترتب أسطراً كاملة ولا يمكن منعها.
because-xterm = هذه xterm، وهي لا ترتب شيئاً.
because-other = لا شيء يدل على أن هذه الطرفية ترتب النص.

## Settings

config-path = الإعدادات: { $path }
config-missing = لا يوجد هذا الملف بعد. ويكتبه «quiz config edit» وفيه كل الإعدادات.
config-faulty = لا يعمل البرنامج حتى تُصحَّح هذه الأخطاء.
config-rest = الألوان والمفاتيح غير المذكورة هي التي تأتي مع البرنامج.
from-flag = خيار سطر الأوامر
from-environment = البيئة
from-section = ملف الإعدادات، [deck.{ $deck }]
from-config = ملف الإعدادات
from-header = المجموعة
from-other = مثل { $key }
from-locale = لغة النظام
from-default = الافتراضي

## Generating decks

generate-new = جديد: { $path }
generate-changed = تغيّر: { $path }
generate-gone = حُذف: { $path }
generate-would-be-new = ناقص: { $path }
generate-would-change = مختلف: { $path }
generate-would-go = زائد: { $path }
generate-same = { $decks }، { $cards }: كما تعطيها المعلومات.
generate-done = { $decks }، { $cards }: تم إنشاؤها.
generate-stale = { $decks }، { $cards } في المعلومات؛ والملفات أعلاه مختلفة. يكتبها «quiz generate».

## Looking for facts in their source

facts-count = { $count ->
    [zero] لا معلومات
    [one] معلومة واحدة
    [two] معلومتان
    [few] { $count } معلومات
   *[other] { $count } معلومة
}
verify-missing = { $place }: { $fact }: ليس في السطر { $line }: { $wanted }
verify-none-of = { $place }: { $fact }: ليس في السطر { $line } أي من: { $wanted }
verify-nothing = { $place }: { $fact }: لا شيء يُبحث عنه في السطر { $line }؛ اذكر كلماته في «mentions» أو السبب في «inferred»
verify-no-line = { $place }: { $fact }: لا يوجد السطر { $line }؛ ينتهي النص بعد { $lines ->
    [zero] لا شيء
    [one] سطر واحد
    [two] سطرين
    [few] { $lines } أسطر
    [many] { $lines } سطراً
   *[other] { $lines } سطر
}
verify-done = { $facts }: وُجد { $found }، وصُحّح { $corrected }، واستُنتج { $inferred }.
verify-failed = { $facts }: وُجد { $found }، وصُحّح { $corrected }، واستُنتج { $inferred }، ولم يوجد { $missing }.

## Full screen: the list of cards

browse-decks = المجموعات
browse-words = الكلمات:
browse-empty = لا بطاقات.
browse-none = لا بطاقة فيها هذه الكلمات.
browse-new = جديدة
browse-due = للمراجعة
browse-later = { $interval }
browse-suspended = موقوفة
browse-buried = غداً
does-open = فتح
does-find = بحث
does-preview = معاينة
does-edit = تعديل
does-suspend = إيقاف
does-flag = علامة
does-look = تم
does-show-all = عرض الكل
keys-open = فتح البطاقة؛ وفي البطاقة المفتوحة العودة إلى القائمة
keys-find-cards = البحث عن بطاقات بكلمات فيها
keys-preview = معاينة البطاقة كما يُسأل عنها
keys-suspend-or-not = إيقاف البطاقة، أو إعادتها
keys-up-list = بطاقة إلى أعلى؛ وفي البطاقة المفتوحة سطر إلى أعلى
keys-down-list = بطاقة إلى أسفل؛ وفي البطاقة المفتوحة سطر إلى أسفل
keys-far-up = صفحة إلى أعلى
keys-far-down = صفحة إلى أسفل
keys-back = رجوع
keys-look = تصفّح ما عُثر عليه
keys-show-all = عرض الكل من جديد
keys-arrows = ↑ ↓
keys-by-arrows = إلى أعلى وإلى أسفل
preview-notice = معاينة: لا يُحفظ شيء.
preview-changed = تغيّر الملف: هذه البطاقة كما هي الآن. لا يُحفظ شيء.

## Full screen: everywhere

bar-title = quiz
too-small = النافذة صغيرة. المطلوب { $columns } عموداً و{ $rows } سطراً.
name-enter = Enter
name-escape = Esc
name-space = مسافة
name-tab = Tab
name-backspace = Backspace
name-delete = Delete
name-home = Home
name-end = End
name-page-up = PgUp
name-page-down = PgDn
name-with-control = Ctrl-{ $key }
name-with-alt = Alt-{ $key }
keys-title = المفاتيح
keys-of-shell = Ctrl-Z
keys-to-shell = العودة مؤقتاً إلى سطر الأوامر
does-turn = المزيد
does-help = المفاتيح
does-leave = خروج
does-go-back = رجوع

## Full screen: a session

how-choice = أجب برقم الخيار الصحيح.
how-several = { $count ->
    [zero] لا خيار صحيح هنا.
    [one] حدّد الخيار الصحيح برقمه.
    [two] حدّد الخيارين الصحيحين برقميهما.
    [few] حدّد { $count } خيارات صحيحة بأرقامها.
    [many] حدّد { $count } خياراً صحيحاً بأرقامها.
   *[other] حدّد { $count } خيار صحيح بأرقامها.
}
how-order = اكتب الأرقام بالترتيب الصحيح، أو ارفع عنصراً بـ{ $pick } وحرّكه.
how-match = اكتب لكل سطر حرف ما يناسبه.
how-flip = فكّر في الإجابة، ثم انظر إليها.
lacks-choice = اختر واحداً أولاً، أو اكتب 0 إن كنت لا تعرف.
lacks-order = رتّبها أولاً، أو اكتب 0 إن كنت لا تعرف.
lacks-marks = حدّد بعض الخيارات أولاً، أو اكتب 0 إن كنت لا تعرف.
lacks-pairs = أعط كل سطر حرفه أولاً، أو اكتب 0 إن كنت لا تعرف.
near-once-more = حاول مرة أخرى. Enter من دون تغيير يعرض الإجابة.
you-answered = إجابتك: { $answer }
you-answered-below = إجابتك:

does-answer = إجابة
does-choose = اختيار
does-mark = تحديد
does-pick = اختيار
does-pick-up = رفع
does-put-down = وضع
does-pair = وصل
does-reveal = عرض الإجابة
does-not-know = لا أعرف
does-hint = تلميح
does-undo = البطاقة السابقة من جديد
does-info = عن البطاقة
does-overrule-right = احتسابها خطأً
does-overrule-wrong = احتسابها صحيحة
does-go-on = متابعة
does-go-home = الرئيسية
does-browse = البطاقات

about-title = عن هذه البطاقة
keys-answer = الإجابة؛ والإجابة الفارغة تعني أنك لا تعرف
keys-answer-chosen = الإجابة بما اختير
keys-pick = اختيار الخيار أو تحديده؛ رفع العنصر أو وضعه
keys-up = إلى أعلى
keys-down = إلى أسفل
keys-first = إلى الأول
keys-last = إلى الأخير
keys-hint = تلميح
keys-undo = التراجع عن آخر تقييم
keys-page-up = صفحة إلى أعلى، حين يطول النص
keys-page-down = صفحة إلى أسفل
keys-help = هذه الصفحة
keys-leave = إنهاء الجلسة؛ كل شيء محفوظ
keys-accept = قبول المقترح
keys-again = إعادة: غير معروفة، تعود مرة أخرى اليوم
keys-hard = صعب: عُرفت بجهد
keys-good = جيد: عُرفت
keys-easy = سهل: عُرفت فوراً
keys-overrule = الحكم مخطئ: يُحتسب الصحيح خطأً والخطأ صحيحاً
keys-edit = فتح البطاقة في محررك
keys-bury = تأجيل البطاقة إلى الغد
keys-suspend = إيقاف البطاقة حتى تعيدها
keys-flag = وضع علامة على البطاقة، أو إزالتها
keys-info = حال البطاقة
keys-line-up = سطر إلى أعلى
keys-line-down = سطر إلى أسفل
keys-top = إلى البداية
keys-bottom = إلى النهاية
keys-of-lines = Ctrl-A Ctrl-E
keys-move-in-field = إلى بداية الحقل ونهايته
keys-that-cut = Ctrl-W Ctrl-U
keys-cut-in-field = حذف كلمة، حذف كل ما قبل المؤشر
keys-choose = اختيار ما بجانب هذه العلامة
keys-not-known = لا تعرف الإجابة

## Full screen: the end of a session

end-title = نهاية الجلسة
end-score = الصحيح من المحاولة الأولى: { $right } من { $cards } ({ $percent }%)
end-time = خلال { $time }
end-hard = ما كان صعباً
end-more = و{ $count ->
    [zero] لا غيرها
    [one] بطاقة أخرى
    [two] بطاقتان أخريان
    [few] { $count } بطاقات أخرى
   *[other] { $count } بطاقة أخرى
}

## Full screen: home

home-today = اليوم: { $due ->
    [zero] لا بطاقات للمراجعة
    [one] بطاقة واحدة للمراجعة
    [two] بطاقتان للمراجعة
    [few] { $due } بطاقات للمراجعة
   *[other] { $due } بطاقة للمراجعة
}، و{ $new ->
    [zero] لا جديد
    [one] واحدة جديدة
    [two] اثنتان جديدتان
   *[other] { $new } جديدة
}، في نحو { $minutes ->
    [zero] دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}.
home-nothing = لا شيء للمراجعة اليوم.
home-streak = { $days ->
    [zero] لا أيام متتالية بعد.
    [one] يوم واحد.
    [two] يومان متتاليان.
    [few] { $days } أيام متتالية.
    [many] { $days } يوماً متتالياً.
   *[other] { $days } يوم متتالٍ.
}
home-last = في آخر جلسة: { $right } من { $cards } صحيحة.
home-first = اختر مجموعة تبدأ بها.
home-first-how = يعرض Enter بطاقاتها الأولى. ثم تعود كل يوم بما حان موعده.
home-review = مراجعة اليوم
home-waiting = لم تبدأ بعد
home-filter = بحث:
home-none = لا مجموعة في اسمها هذا.
does-begin = بدء
keys-begin = بدء مراجعة اليوم، أو المجموعة المختارة
keys-find-deck = البحث عن مجموعة بكلمات من عنوانها أو معرّفها
keys-browse = تصفّح بطاقات المجموعة، أو بطاقات كل المجموعات
keys-leave-home = خروج
home-faults = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأً
   *[other] { $count } خطأ
}

## Full screen: pages

does-continue = متابعة
does-practise = { $count ->
    [zero] لا بطاقات للتمرين
    [one] بطاقة واحدة للتمرين
    [two] بطاقتان للتمرين
    [few] { $count } بطاقات للتمرين
   *[other] { $count } بطاقة للتمرين
}
does-bring-more = { $count ->
    [zero] لا بطاقات جديدة أخرى الآن
    [one] بطاقة جديدة أخرى الآن
    [two] بطاقتان جديدتان أخريان الآن
    [few] { $count } بطاقات جديدة أخرى الآن
   *[other] { $count } بطاقة جديدة أخرى الآن
}
does-accept = نعم
does-not-accept = لا
accept-title = هل تُقبل؟
deck-unusable = لا يمكن المراجعة من هذه المجموعة
edit-faults = في المجموعة أخطاء الآن
edit-gone = لم تعد البطاقة في المجموعة. يُسأل عنها كما كانت.
