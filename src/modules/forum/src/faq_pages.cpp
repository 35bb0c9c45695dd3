#include "pages.hpp"

#include "agora/base/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "faq_sight.hpp"
#include "index_document.hpp"
#include "make_faq.hpp"
#include "reader_store.hpp"
#include "thread_index.hpp"
#include "thread_query.hpp"
#include "write_form.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

constexpr std::int64_t kMostEntries = 500;

/// An entry as a page shows it.
struct FaqView {
    std::string url = {};
    std::string question = {};
    Html answer = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    std::string thread_url = {};
    bool withdrawn = false;
    Instant changed_at = {};
};
AGORA_FIELDS(FaqView, url, question, answer, lang, language, thread_url, withdrawn, changed_at)

struct FaqSection {
    web::Link category = {};
    std::string lang = {};
    std::vector<FaqView> entries = {};
};
AGORA_FIELDS(FaqSection, category, lang, entries)

struct FaqListPage {
    std::string action = {};
    std::string q = {};
    std::string category = {};
    std::vector<Pick> languages = {};
    std::vector<FaqSection> sections = {};
    std::int64_t total = 0;
    bool asked = false;
};
AGORA_FIELDS(FaqListPage, action, q, category, languages, sections, total, asked)

struct FaqPage {
    FaqView entry = {};
    web::Link category = {};
    std::string edit_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(FaqPage, entry, category, edit_url, crumbs)

struct EditFaqPage {
    FaqView entry = {};
    std::string action = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditFaqPage, entry, action, form, form_keys)

constexpr fields::FormField kQuestion{
    .name = "question", .label = tr("The question"), .required = true, .maximum = kLongestTitle};
constexpr fields::FormField kAnswer{.name = "answer",
                                    .type = fields::FieldType::textarea,
                                    .label = tr("The answer"),
                                    .required = true,
                                    .maximum = kLongestBody,
                                    .rows = 10,
                                    .markdown = true};
constexpr fields::FormField kWithdrawn{.name = "withdrawn",
                                       .type = fields::FieldType::checkbox,
                                       .label = tr("It no longer holds: don't show it.")};
constexpr std::array kForm{kQuestion, kAnswer, kWithdrawn, kSeen};

struct TypedFaq {
    std::string question = {};
    std::string answer = {};
    bool withdrawn = false;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedFaq, question, answer, withdrawn, seen)

/// With the addresses of the threads that they were made of.
std::vector<FaqView> views_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                              std::span<const Faq> faqs) {
    std::vector<ThreadId> threads;
    for (const Faq& faq : faqs) threads.push_back(faq.thread_id);
    const auto seen = list_visible(call.services, tx, viewer, threads);
    std::vector<FaqView> views;
    for (const Faq& faq : faqs) {
        FaqView& view = views.emplace_back(FaqView{.url = call.link(path_of(faq.faq_id)),
                                                   .question = faq.question,
                                                   .answer = markdown::render(faq.answer),
                                                   .lang = faq.language,
                                                   .language = other_language(call, faq.language),
                                                   .withdrawn = faq.withdrawn,
                                                   .changed_at = faq.changed_at});
        for (const Seen& one : seen) {
            if (one.thread.thread_id != faq.thread_id) continue;
            view.thread_url = call.link(path_of(one.thread));
            break;
        }
    }
    return views;
}

/// ",1,2," or ",nl,".
bool names(std::string_view list, std::string_view one) {
    return list.find("," + std::string{one} + ",") != std::string_view::npos;
}

/// What is asked, as the index finds it, or all of it.
std::vector<Faq> entries_of(const web::Call& call, db::ReadTx& tx, const ThreadQuery& query,
                            const Words& words, std::string_view categories) {
    const std::string languages =
        query.languages.empty() ? "" : "," + joined(query.languages, ",") + ",";
    if (query.text.empty()) {
        return list_faqs(tx, categories, languages, call.actor.is_member(), kMostEntries);
    }
    const Viewer viewer = viewer_of(call, tx);
    const auto hits =
        call.services.state<ThreadIndex>().search({.text = query.text,
                                                   .categories = words.visible,
                                                   .as_member = call.actor.is_member(),
                                                   .kinds = {std::string{kFaqKind}},
                                                   .limit = 100});
    std::vector<FaqId> ids;
    for (const search::Hit& hit : hits) ids.emplace_back(hit.id);
    auto found = list_standing(call.services, tx, viewer, ids);
    std::erase_if(found, [&](const Faq& faq) {
        return !(names(categories, to_string(faq.category_id)) &&
                 (languages.empty() || names(languages, faq.language)));
    });
    return found;
}

http::Response list_entries(web::Call& call) {
    ThreadQuery query = thread_query_of(call);
    FaqListPage model;
    if (!query.text.empty()) call.services.state<ThreadIndex>().prepare();
    call.read([&](db::ReadTx& tx) {
        model = {.action = call.link("/faq"), .q = query.text, .category = query.category};
        const Viewer viewer = viewer_of(call, tx);
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        take_languages_read(call, tx, query);
        model.languages = filters_of(call, words, query, "/faq").languages;
        std::string categories = key_of(words.visible);
        if (!query.category.empty()) {
            const auto found = std::ranges::find(words.visible, query.category, &Category::slug);
            categories =
                found == words.visible.end() ? "," : "," + to_string(found->category_id) + ",";
        }
        const auto entries = entries_of(call, tx, query, words, categories);
        model.total = std::ssize(entries);
        auto views = views_of(call, tx, viewer, entries);
        for (const Category& one : words.visible) {
            const NamedCategory& named = words.categories.at(one.category_id);
            FaqSection section{.category = {call.link(path_of(one)), named.name},
                               .lang = named.lang};
            for (std::size_t at = 0; at < entries.size(); ++at) {
                if (entries[at].category_id == one.category_id)
                    section.entries.push_back(std::move(views[at]));
            }
            if (!section.entries.empty()) model.sections.push_back(std::move(section));
        }
    });
    model.asked = !query.text.empty() || !query.category.empty();
    return web::page(call,
                     {.view = "forum/faqs",
                      .title = call.say(tr("Frequently asked questions")),
                      .description = call.say(tr("Answers of members and advisers, kept by hand.")),
                      .may_be_indexed = query.text.empty()},
                     model);
}

/// An entry as far as this reader may see it; withdrawn ones for whoever may change them.
struct SeenFaq {
    Faq faq;
    NamedCategory category;
    bool may_change = false;
};
std::optional<SeenFaq> faq_at(const web::Call& call, db::ReadTx& tx, const Viewer& viewer) {
    const auto id = call.id<FaqId>("faq");
    auto faq = id ? find_faq(tx, *id) : std::nullopt;
    if (!faq || !find_visible(tx, viewer, faq->thread_id)) return std::nullopt;
    const WordsPointer kept = words_of(call, tx, viewer);
    const Words& words = *kept;
    const auto named = words.categories.find(faq->category_id);
    if (named == words.categories.end()) return std::nullopt;
    const bool may_change = may_make_faq(viewer, named->second.category);
    if (faq->withdrawn && !may_change) return std::nullopt;
    return SeenFaq{std::move(*faq), named->second, may_change};
}

http::Response show_entry(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) -> std::optional<FaqPage> {
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = faq_at(call, tx, viewer);
        if (!seen) return std::nullopt;
        FaqPage page{.entry = views_of(call, tx, viewer, {&seen->faq, 1}).front(),
                     .category = {call.link(path_of(seen->category.category)), seen->category.name},
                     .crumbs = {{call.link("/faq"), call.say(tr("Frequently asked questions"))}}};
        if (seen->may_change) page.edit_url = call.link(path_of(seen->faq.faq_id, "/edit"));
        return page;
    });
    if (!model) return web::refuse(call, ForumRefusal::faq_not_found);
    return web::page(call,
                     {.view = "forum/faq",
                      .title = model->entry.question,
                      .may_be_indexed = !model->entry.withdrawn},
                     *model);
}

http::Response create_entry(web::Call& call) {
    std::string path;
    const auto made = call.write([&](db::WriteTx& tx) -> Result<Faq> {
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        if (!seen) return ForumRefusal::thread_not_found;
        return make_faq({tx, call.services, call.origin()}, viewer, *seen);
    });
    if (!made) return web::refuse(call, made.refusal());
    return web::redirect(call, path_of(made->faq_id, "/edit"),
                         {.text = tr("It stands among the frequent questions. You can shorten it "
                                     "now.")});
}

/// What stands there, for whoever may change it.
struct EditedFaq {
    std::optional<Faq> faq;
    bool allowed = false;
    EditFaqPage page = {};
};
EditedFaq edited_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        EditedFaq edited;
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = faq_at(call, tx, viewer);
        if (!seen) return edited;
        edited.faq = seen->faq;
        edited.allowed = seen->may_change;
        edited.page.entry = views_of(call, tx, viewer, {&seen->faq, 1}).front();
        edited.page.action = edited.page.entry.url;
        return edited;
    });
}

web::PageHead edit_head(const web::Call& call) {
    return {.view = "forum/edit_faq", .title = call.say(tr("Change the answer"))};
}

http::Response show_edit(web::Call& call) {
    EditedFaq edited = edited_of(call);
    if (!edited.faq) return web::refuse(call, ForumRefusal::faq_not_found);
    if (!edited.allowed) return web::refuse(call, ForumRefusal::faq_not_allowed);
    const Faq& faq = *edited.faq;
    edited.page.form = web::show_form(
        call, kForm,
        fields::to_values(TypedFaq{faq.question, faq.answer, faq.withdrawn, faq.version}));
    edited.page.form_keys = call.form_keys();
    return web::page(call, edit_head(call), edited.page);
}

http::Response save_entry(web::Call& call) {
    EditedFaq edited = edited_of(call);
    if (!edited.faq) return web::refuse(call, ForumRefusal::faq_not_found);
    if (!edited.allowed) return web::refuse(call, ForumRefusal::faq_not_allowed);
    auto typed = web::read_form<TypedFaq>(call, kForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return change_faq({tx, call.services, call.origin()}, viewer_of(call, tx),
                              edited.faq->faq_id,
                              {typed.value.seen, typed.value.question, typed.value.answer,
                               typed.value.withdrawn});
        });
        if (done) {
            return web::redirect(call, path_of(edited.faq->faq_id), {.text = tr("Saved.")});
        }
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(ForumRefusal::changed_meanwhile)) {
            const auto now = edited_of(call).faq;
            typed.state.values =
                typed.state.values.with("seen", std::to_string(now ? now->version : 0));
        }
    }
    edited.page.form = web::show_form(call, kForm, typed.state);
    edited.page.form_keys = call.form_keys();
    return web::refuse_form(call, edit_head(call), edited.page, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> faq_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/faq", Access::visitor(), &list_entries, {.summary = "Frequently asked questions"}},
        {get,
         "/faq/{faq}",
         Access::visitor(),
         &show_entry,
         {.cached = web::Cached::for_visitors, .summary = "A frequently asked question"}},
        {get,
         "/faq/{faq}/edit",
         Access::member(),
         &show_edit,
         {.summary = "Change a frequently asked question"}},
        {post, "/faq/{faq}", Access::member(), &save_entry, {.summary = "Save it"}},
        {post,
         "/forum/topics/{topic}/faq",
         Access::member(),
         &create_entry,
         {.summary = "Make a frequently asked question of a solved one"}},
    };
}

}  // namespace agora::forum
