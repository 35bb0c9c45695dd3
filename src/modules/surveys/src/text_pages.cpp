#include "text_pages.hpp"

#include "agora/web/answer.hpp"
#include "coding.hpp"
#include "refusals.hpp"
#include "response_store.hpp"
#include "results.hpp"
#include "survey_view.hpp"

#include <algorithm>
#include <array>

namespace agora::surveys {
namespace {

constexpr std::size_t kPerPage = 10;

constexpr fields::FormField code_lines(std::string_view name, Language language) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = own_name(language),
            .maximum = 3000,
            .rows = 8};
}
constexpr std::array kCodebookForm{
    code_lines("codes_nl", Language::nl), code_lines("codes_fr", Language::fr),
    code_lines("codes_en", Language::en),
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden}};
struct TypedCodes {
    std::string codes_nl = {};
    std::string codes_fr = {};
    std::string codes_en = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedCodes, codes_nl, codes_fr, codes_en, seen)

struct BoxView {
    std::string value = {};
    std::string label = {};
    bool checked = false;
};
AGORA_FIELDS(BoxView, value, label, checked)

struct TextView {
    std::string key = {};
    std::string words = {};
    bool quotable = false;
    bool quoted = false;
    bool coded = false;
    std::vector<BoxView> codes = {};
};
AGORA_FIELDS(TextView, key, words, quotable, quoted, coded, codes)

struct TextsPage {
    SurveyView survey = {};
    std::string question = {};
    bool too_few = false;
    std::int64_t total = 0;
    std::int64_t coded = 0;  ///< by the reader
    std::int64_t coders = 0;
    std::int64_t finished = 0;
    bool codes_open = false;  ///< the codebook may still change
    bool may_code = false;
    bool handed_in = false;
    std::vector<TextView> texts = {};
    std::string action = {};
    std::int64_t page = 1;
    std::string previous = {};
    std::string next = {};
    std::string results_url = {};
    fields::FormView form = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(TextsPage, survey, question, too_few, total, coded, coders, finished, codes_open,
             may_code, handed_in, texts, action, page, previous, next, results_url, form, form_keys,
             crumbs)

struct Reading {
    Seen seen;
    Question question;
    TextsOf of;
    std::vector<Text> texts = {};
};

/// The texts of the address, for who looks after the survey, once it has ended.
Result<Reading> reading_at(const web::Call& call, db::ReadTx& tx) {
    auto seen = kept_at(call, tx);
    if (!seen) return seen.refusal();
    if (!seen->survey.has_ended()) return SurveyRefusal::results_not_yet;
    const auto number = parse_positive(call.path_value("number")).value_or(0);
    const Question* question = seen->questionnaire.find(number);
    if (question == nullptr || question->kind != Kind::text) {
        return SurveyRefusal::not_a_text_question;
    }
    Reading reading{.seen = *seen, .question = *question, .of = {seen->survey.survey_id, number}};
    const auto told =
        without_few_late(seen->questionnaire, list_responses(tx, seen->survey.survey_id));
    reading.texts = texts_of(told, number);
    if (std::ssize(reading.texts) < kFewest) reading.texts.clear();
    return reading;
}

std::string path_of(const Reading& reading, std::string_view rest = {}) {
    return path_of(reading.of.survey, "/texts/" + std::to_string(reading.of.question)) +
           std::string{rest};
}

std::string codes_text(const Codebook& codebook, Language language) {
    std::string text;
    for (const Code& code : codebook.codes) text += code.words.in(language) + "\n";
    return trimmed(text).empty() ? std::string{} : text;
}

fields::NameValues values_of(const Codebook& codebook) {
    return fields::to_values(TypedCodes{codes_text(codebook, Language::nl),
                                        codes_text(codebook, Language::fr),
                                        codes_text(codebook, Language::en), codebook.version});
}

/// Those of this person alone.
std::map<std::string, std::set<std::int64_t>> own_codes(db::ReadTx& tx, const TextsOf& of,
                                                        std::int64_t slot) {
    std::map<std::string, std::set<std::int64_t>> own;
    for (const Coding& coding : list_codings(tx, of)) {
        if (coding.slot == slot) own[coding.text_key] = numbers_in(coding.codes);
    }
    return own;
}

std::int64_t slot_of(const web::Call& call, const std::vector<Coder>& coders) {
    const auto own = std::ranges::find(coders, call.actor.account, &Coder::account_id);
    return own == coders.end() ? 0 : own->slot;
}

/// For one more coder.
bool has_place(const std::vector<Coder>& coders) {
    return coders.size() < 2 || std::ranges::any_of(coders, [](const Coder& coder) {
               return !coder.account_id && !coder.finished;
           });
}

void add_texts(const web::Call& call, db::ReadTx& tx, const Reading& reading,
               const Codebook& codebook, TextsPage& page, std::int64_t slot) {
    const Language language = language_for(reading.seen.questionnaire, call.language);
    const auto own = own_codes(tx, reading.of, slot);
    const auto quotes = list_quotes(tx, reading.of);
    page.coded = std::ranges::count_if(own, [](const auto& row) { return !row.second.empty(); });
    const std::size_t first = static_cast<std::size_t>(page.page - 1) * kPerPage;
    for (std::size_t at = first; at < reading.texts.size() && at < first + kPerPage; ++at) {
        const Text& text = reading.texts[at];
        const auto found = own.find(text.key);
        TextView view{.key = text.key,
                      .words = text.words,
                      .quotable = text.quotable,
                      .quoted = std::ranges::find(quotes, text.key) != quotes.end(),
                      .coded = found != own.end() && !found->second.empty()};
        for (const Code& code : codebook.codes) {
            const bool given = found != own.end() && found->second.contains(code.number);
            view.codes.push_back({std::to_string(code.number), code.words.in(language), given});
        }
        page.texts.push_back(std::move(view));
    }
    const std::string query = path_of(reading) + "?page=";
    if (page.page > 1) page.previous = call.link(query + std::to_string(page.page - 1));
    if (first + kPerPage < reading.texts.size()) {
        page.next = call.link(query + std::to_string(page.page + 1));
    }
}

TextsPage page_of(web::Call& call, db::ReadTx& tx, const Reading& reading) {
    const auto coders = list_coders(tx, reading.of);
    const Codebook codebook = find_codebook(tx, reading.of);
    const std::int64_t slot = slot_of(call, coders);
    const Language language = language_for(reading.seen.questionnaire, call.language);
    TextsPage page{.survey = view_of(call, reading.seen),
                   .question = reading.question.words.in(language),
                   .too_few = reading.texts.empty(),
                   .total = std::ssize(reading.texts),
                   .coders = std::ssize(coders),
                   .finished = std::ranges::count(coders, true, &Coder::finished),
                   .codes_open = coders.empty(),
                   .may_code = !codebook.codes.empty() && (slot > 0 || has_place(coders)),
                   .action = call.link(path_of(reading)),
                   .page = call.page_number(),
                   .results_url = call.link(path_of(reading.of.survey, "/results")),
                   .form = web::show_form(call, kCodebookForm, values_of(codebook)),
                   .form_keys = call.form_keys(),
                   .crumbs = crumbs_of(call, reading.seen, true)};
    page.handed_in = slot > 0 && std::ranges::any_of(coders, [&](const Coder& coder) {
                         return coder.slot == slot && coder.finished;
                     });
    if (page.handed_in) page.may_code = false;
    add_texts(call, tx, reading, codebook, page, slot);
    return page;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "surveys/texts", .title = call.say(tr("What people wrote"))};
}

http::Response show_texts(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) -> Result<TextsPage> {
        const auto reading = reading_at(call, tx);
        if (!reading) return reading.refusal();
        return page_of(call, tx, *reading);
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(call, head_of(call), *model);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
    }
    return lines;
}

/// A code in every language that has lines; as many lines in each.
Result<std::vector<Code>> codes_in(const TypedCodes& typed) {
    const std::array all{std::pair{Language::nl, lines_of(typed.codes_nl)},
                         std::pair{Language::fr, lines_of(typed.codes_fr)},
                         std::pair{Language::en, lines_of(typed.codes_en)}};
    const std::size_t count = all.front().second.size();
    std::vector<Code> codes(count);
    for (const auto& [language, lines] : all) {
        if (lines.size() != count) {
            return Refusal{SurveyRefusal::lines_do_not_match,
                           "codes_" + std::string{code(language)}};
        }
        for (std::size_t place = 0; place < count; ++place) {
            codes[place].number = static_cast<std::int64_t>(place) + 1;
            codes[place].words.in(language) = lines[place];
        }
    }
    if (codes.empty()) return Refusal{SurveyRefusal::text_missing, "codes_nl"};
    return codes;
}

/// Does it with the texts of the address, then shows them again.
template <typename Work>
http::Response done_with_texts(web::Call& call, const web::Flash& flash, Work&& work) {
    std::string back;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto reading = reading_at(call, tx);
        if (!reading) return reading.refusal();
        back = path_of(*reading);
        return work(acting(tx, call), *reading);
    });
    if (!done) return web::refuse(call, done.refusal());
    const std::int64_t page = parse_positive(call.sent["page"]).value_or(1);
    return web::redirect(call, back + "?page=" + std::to_string(page), flash);
}

http::Response save_codebook(web::Call& call) {
    auto typed = web::read_form<TypedCodes>(call, kCodebookForm);
    auto codes = codes_in(typed.value);
    if (!codes) typed.state.refusals.push_back(codes.refusal());
    if (!typed.ok()) {
        const auto model = call.read([&](db::ReadTx& tx) -> Result<TextsPage> {
            const auto reading = reading_at(call, tx);
            if (!reading) return reading.refusal();
            TextsPage page = page_of(call, tx, *reading);
            page.form = web::show_form(call, kCodebookForm, typed.state);
            return page;
        });
        if (!model) return web::refuse(call, model.refusal());
        return web::refuse_form(call, head_of(call), *model, typed.state.refusals);
    }
    return done_with_texts(call, {.text = tr("Saved.")},
                           [&](const Acting& acting, const Reading& reading) {
                               return write_codebook(acting, reading.of, *codes, typed.value.seen);
                           });
}

/// text=KEY for each text of the page, codes_KEY=NUMBER for each code of it.
http::Response save_codings(web::Call& call) {
    std::vector<GivenCodes> given;
    for (const std::string_view key : call.sent.all("text")) {
        if (given.size() == kPerPage) break;
        GivenCodes one{.key = std::string{key}};
        for (const std::string_view code : call.sent.all("codes_" + one.key)) {
            one.codes.insert(parse_positive(code).value_or(0));
        }
        given.push_back(std::move(one));
    }
    return done_with_texts(call, {.text = tr("Saved.")},
                           [&](const Acting& acting, const Reading& reading) {
                               return code_texts(acting, reading.of, reading.texts, given);
                           });
}

http::Response create_handing_in(web::Call& call) {
    return done_with_texts(call, {.text = tr("Your codes are handed in.")},
                           [&](const Acting& acting, const Reading& reading) {
                               return hand_in(acting, reading.of, reading.texts);
                           });
}

http::Response save_quote(web::Call& call) {
    const auto quoting =
        fields::enum_value<Quoting>(call.sent["quoting"]).value_or(Quoting::hidden);
    return done_with_texts(
        call, {.text = tr("Saved.")}, [&](const Acting& acting, const Reading& reading) {
            return quote(acting, reading.of, reading.texts, call.sent["text"], quoting);
        });
}

}  // namespace

std::vector<web::Route> text_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/surveys/{id}/texts/{number}",
         Access::member(),
         &show_texts,
         {.summary = "What people wrote, to be coded by two who look after the survey"}},
        {post,
         "/surveys/{id}/texts/{number}/codes",
         Access::member(),
         &save_codebook,
         {.summary = "Write the codes, until somebody codes with them"}},
        {post,
         "/surveys/{id}/texts/{number}/codings",
         Access::member(),
         &save_codings,
         {.summary = "Give texts their codes, without seeing those of the other"}},
        {post,
         "/surveys/{id}/texts/{number}/handing-in",
         Access::member(),
         &create_handing_in,
         {.summary = "Hand in one's codes: from then on they stay"}},
        {post,
         "/surveys/{id}/texts/{number}/quotes",
         Access::member(),
         &save_quote,
         {.summary = "Show a text in the results that its writer allowed to be quoted"}},
    };
}

}  // namespace agora::surveys
