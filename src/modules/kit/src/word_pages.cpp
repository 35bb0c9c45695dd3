#include "pages.hpp"

#include "keep.hpp"
#include "kit_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "word_store.hpp"

#include <array>

namespace agora::kit {
namespace {

constexpr fields::FormField word_in(std::string_view name, std::string_view group) {
    return {.name = name,
            .label = tr("The word"),
            .group = group,
            .required = true,
            .minimum = 2,
            .maximum = 80};
}
constexpr fields::FormField sentence_in(std::string_view name, std::string_view group) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = tr("What it means, in one plain sentence"),
            .group = group,
            .required = true,
            .minimum = 10,
            .maximum = 400,
            .rows = 3};
}
constexpr std::array kWordForm{
    word_in("nl", own_name(Language::nl)),
    sentence_in("sentence_nl", own_name(Language::nl)),
    word_in("fr", own_name(Language::fr)),
    sentence_in("sentence_fr", own_name(Language::fr)),
    word_in("en", own_name(Language::en)),
    sentence_in("sentence_en", own_name(Language::en)),
    fields::FormField{.name = "valid_until",
                      .type = fields::FieldType::date,
                      .label = tr("Last day on which it is valid"),
                      .hint = tr("You are reminded before it, so that somebody looks at it again."),
                      .required = true},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedWord {
    std::string nl = {};
    std::string sentence_nl = {};
    std::string fr = {};
    std::string sentence_fr = {};
    std::string en = {};
    std::string sentence_en = {};
    Date valid_until = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedWord, nl, sentence_nl, fr, sentence_fr, en, sentence_en, valid_until, seen)

struct LexiconPage {
    std::vector<WordView> words = {};
    std::vector<WordView> ended = {};  ///< for who keeps the kit
    bool keeper = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(LexiconPage, words, ended, keeper, crumbs)

http::Response show_lexicon(web::Call& call) {
    LexiconPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        for (const Word& word : list_valid_words(call, tx)) {
            model.words.push_back(view_of(call, word));
        }
        if (!is_keeper(call.actor)) return;
        for (const Word& word : list_words(tx)) {
            if (!is_valid(word, today_of(call))) model.ended.push_back(view_of(call, word));
        }
    });
    model.keeper = is_keeper(call.actor);
    model.crumbs = crumbs_of(call);
    return web::page(call,
                     {.view = "kit/lexicon",
                      .title = call.say(tr("Lexicon")),
                      .description = call.say(tr("The words of the cooperative, each in one plain "
                                                 "sentence.")),
                      .may_be_indexed = true},
                     model);
}

std::optional<Word> word_at(web::Call& call) {
    const auto id = call.id<WordId>("word");
    if (!id) return std::nullopt;
    return call.read([&](db::ReadTx& tx) -> std::optional<Word> {
        const auto versions = list_versions_of_word(tx, *id);
        return versions.empty() ? std::nullopt : std::optional{versions.front()};
    });
}

http::Response page_of(web::Call& call, const std::optional<Word>& word, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    const std::string own =
        word ? "/kit/words/" + to_string(word->word_id) : std::string{"/kit/words"};
    return form_page(
        call,
        {.heading = word ? call.say({tr("Change “{title}”"), {{"title", word->in(call.language)}}})
                         : call.say(tr("A new word")),
         .lead = call.say(tr("Everybody reads it. Say it as you would to somebody who has never "
                             "heard of us.")),
         .action = call.link(own),
         .back = call.link("/kit/words"),
         .removal = word ? call.link(own + "/removal") : "",
         .form = std::move(form)},
        refusals);
}

http::Response show_new(web::Call& call) {
    constexpr std::chrono::days kUsual{730};
    return page_of(
        call, {},
        web::show_form(call, kWordForm,
                       {{"valid_until", to_string(today_of(call) + kUsual)}, {"seen", "0"}}),
        {});
}

http::Response show_edit(web::Call& call) {
    const auto word = word_at(call);
    if (!word) return web::refuse(call, KitRefusal::word_not_found);
    const TypedWord typed{word->nl, word->sentence_nl, word->fr,          word->sentence_fr,
                          word->en, word->sentence_en, word->valid_until, word->version};
    return page_of(call, word, web::show_form(call, kWordForm, fields::to_values(typed)), {});
}

http::Response save(web::Call& call, const std::optional<Word>& before) {
    auto typed = web::read_form<TypedWord>(call, kWordForm);
    if (typed.ok()) {
        const TypedWord& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) {
            return keep_word(acting(tx, call),
                             {.word_id = before ? before->word_id : WordId{},
                              .nl = value.nl,
                              .fr = value.fr,
                              .en = value.en,
                              .sentence_nl = value.sentence_nl,
                              .sentence_fr = value.sentence_fr,
                              .sentence_en = value.sentence_en,
                              .valid_until = value.valid_until},
                             value.seen);
        });
        if (done) return web::redirect(call, "/kit/words", {.text = tr("Saved.")});
        if (done.refusal().kind() == RefusalKind::not_found) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(KitRefusal::changed_meanwhile) && before) {
            typed.state.values = typed.state.values.with("seen", std::to_string(before->version));
        }
    }
    return page_of(call, before, web::show_form(call, kWordForm, typed.state),
                   typed.state.refusals);
}

http::Response create_word(web::Call& call) {
    return save(call, {});
}

http::Response save_word(web::Call& call) {
    const auto word = word_at(call);
    if (!word) return web::refuse(call, KitRefusal::word_not_found);
    return save(call, word);
}

http::Response create_removal(web::Call& call) {
    const auto id = call.id<WordId>("word");
    if (!id) return web::refuse(call, KitRefusal::word_not_found);
    const auto done =
        call.write([&](db::WriteTx& tx) { return take_word_away(acting(tx, call), *id); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/kit/words", {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> word_routes() {
    using enum http::Method;
    const auto keepers = web::Access::needing(kKeepKit);
    return {
        {get,
         "/kit/words",
         web::Access::visitor(),
         &show_lexicon,
         {.summary = "The lexicon, to read and to print"}},
        {get, "/kit/words/new", keepers, &show_new},
        {post, "/kit/words", keepers, &create_word, {.summary = "A new word"}},
        {get, "/kit/words/{word}/edit", keepers, &show_edit},
        {post, "/kit/words/{word}", keepers, &save_word, {.summary = "A new version of a word"}},
        {post,
         "/kit/words/{word}/removal",
         keepers,
         &create_removal,
         {.summary = "Take a word away"}},
    };
}

}  // namespace agora::kit
