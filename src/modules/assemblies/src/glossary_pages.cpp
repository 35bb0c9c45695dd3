#include "agora/locale/formats.hpp"
#include "form_page.hpp"
#include "glossary.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

struct TermView {
    std::string anchor = {};
    std::string word = {};
    std::string plain = {};
    std::string edit_url = {};
    std::string remove_url = {};
};
AGORA_FIELDS(TermView, anchor, word, plain, edit_url, remove_url)

struct GlossaryPage {
    std::vector<TermView> terms = {};
    bool keeps = false;
    Html form_keys = {};
};
AGORA_FIELDS(GlossaryPage, terms, keeps, form_keys)

constexpr FormField word(std::string_view field, std::string_view group) {
    return {.name = field, .label = tr("Word"), .group = group, .required = true, .maximum = 80};
}
constexpr FormField forms(std::string_view field, std::string_view group) {
    return {.name = field,
            .label = tr("Also written as"),
            .hint = tr("Plural and other forms, with commas between. In texts they lead to this "
                       "word."),
            .group = group,
            .maximum = 300};
}
constexpr FormField plain(std::string_view field, std::string_view group) {
    return {.name = field,
            .type = FieldType::textarea,
            .label = tr("In one or two plain sentences"),
            .group = group,
            .required = true,
            .maximum = 500,
            .rows = 3};
}

constexpr std::string_view kInDutch = tr("In Dutch");
constexpr std::string_view kInFrench = tr("In French");
constexpr std::string_view kInEnglish = tr("In English");
constexpr std::array kTermForm{
    word("word_nl", kInDutch),   forms("forms_nl", kInDutch),   plain("plain_nl", kInDutch),
    word("word_fr", kInFrench),  forms("forms_fr", kInFrench),  plain("plain_fr", kInFrench),
    word("word_en", kInEnglish), forms("forms_en", kInEnglish), plain("plain_en", kInEnglish)};

struct TypedTerm {
    std::string word_nl = {};
    std::string forms_nl = {};
    std::string plain_nl = {};
    std::string word_fr = {};
    std::string forms_fr = {};
    std::string plain_fr = {};
    std::string word_en = {};
    std::string forms_en = {};
    std::string plain_en = {};
};
AGORA_FIELDS(TypedTerm, word_nl, forms_nl, plain_nl, word_fr, forms_fr, plain_fr, word_en, forms_en,
             plain_en)

Term term_of(const TypedTerm& typed, TermId id) {
    return {.term_id = id,
            .word_nl = typed.word_nl,
            .word_fr = typed.word_fr,
            .word_en = typed.word_en,
            .forms_nl = typed.forms_nl,
            .forms_fr = typed.forms_fr,
            .forms_en = typed.forms_en,
            .plain_nl = typed.plain_nl,
            .plain_fr = typed.plain_fr,
            .plain_en = typed.plain_en};
}

TypedTerm typed_of(const Term& term) {
    return {.word_nl = term.word_nl,
            .forms_nl = term.forms_nl,
            .plain_nl = term.plain_nl,
            .word_fr = term.word_fr,
            .forms_fr = term.forms_fr,
            .plain_fr = term.plain_fr,
            .word_en = term.word_en,
            .forms_en = term.forms_en,
            .plain_en = term.plain_en};
}

http::Response show_glossary(web::Call& call) {
    auto page = call.read([&](db::ReadTx& tx) {
        GlossaryPage model{.keeps = reader_of(call.actor).keeps};
        for (const Term& term : list_terms(tx)) {
            const std::string own = call.link("/glossary/" + to_string(term.term_id));
            TermView view{.anchor = "t" + to_string(term.term_id),
                          .word = word_in(term, call.language),
                          .plain = plain_in(term, call.language)};
            if (model.keeps) {
                view.edit_url = own + "/edit";
                view.remove_url = own + "/removal";
            }
            model.terms.push_back(std::move(view));
        }
        return model;
    });
    std::ranges::sort(page.terms, [&](const TermView& one, const TermView& other) {
        return locale::compare(call.language, one.word, other.word) < 0;
    });
    if (page.keeps) page.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "assemblies/glossary",
                      .title = call.say(tr("Words of how we decide")),
                      .may_be_indexed = true},
                     page);
}

std::optional<Term> term_at(web::Call& call) {
    const auto id = call.id<TermId>("term");
    if (!id) return std::nullopt;
    return call.read([&](db::ReadTx& tx) { return find_term(tx, *id); });
}

FormPage page_of(const web::Call& call, const std::optional<Term>& term) {
    return {.crumbs = {{call.link("/glossary"), call.say(tr("Words of how we decide"))}},
            .heading = call.say(term ? tr("Change the word") : tr("Add a word")),
            .action = call.link(term ? "/glossary/" + to_string(term->term_id) : "/glossary"),
            .back = call.link("/glossary")};
}

http::Response show_new(web::Call& call) {
    FormPage page = page_of(call, {});
    page.form = web::show_form(call, kTermForm);
    return show_page(call, std::move(page));
}

http::Response show_edit(web::Call& call) {
    const auto term = term_at(call);
    if (!term) return web::refuse(call, AssemblyRefusal::term_not_found);
    FormPage page = page_of(call, term);
    page.form = web::show_form(call, kTermForm, fields::to_values(typed_of(*term)));
    return show_page(call, std::move(page));
}

http::Response save(web::Call& call, const std::optional<Term>& before) {
    const auto typed = web::read_form<TypedTerm>(call, kTermForm);
    if (!typed.ok()) return show_again(call, page_of(call, before), kTermForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) {
        return put_term({tx, call.services, call.origin()},
                        term_of(typed.value, before ? before->term_id : TermId{}));
    });
    if (!done) {
        return show_again(call, page_of(call, before), kTermForm, typed.state, done.refusal());
    }
    return web::redirect(call, "/glossary", {.text = tr("Saved.")});
}

http::Response create_term(web::Call& call) {
    return save(call, {});
}

http::Response save_term(web::Call& call) {
    const auto term = term_at(call);
    if (!term) return web::refuse(call, AssemblyRefusal::term_not_found);
    return save(call, term);
}

http::Response create_removal(web::Call& call) {
    const auto id = call.id<TermId>("term");
    if (!id) return web::refuse(call, AssemblyRefusal::term_not_found);
    const auto done = call.write([&](db::WriteTx& tx) {
        return remove_term({tx, call.services, call.origin()}, *id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/glossary", {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> glossary_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get,
         "/glossary",
         Access::visitor(),
         &show_glossary,
         {.cached = web::Cached::for_visitors,
          .summary = "Words of how the cooperative decides, each in a plain sentence"}},
        {get, "/glossary/new", keeps, &show_new},
        {post, "/glossary", keeps, &create_term, {.summary = "Add a word to the glossary"}},
        {get, "/glossary/{term}/edit", keeps, &show_edit},
        {post, "/glossary/{term}", keeps, &save_term, {.summary = "Explain a word otherwise"}},
        {post, "/glossary/{term}/removal", keeps, &create_removal},
    };
}

}  // namespace agora::assemblies
