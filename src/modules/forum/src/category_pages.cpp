#include "pages.hpp"

#include "agora/base/text.hpp"
#include "labels.hpp"
#include "manage_categories.hpp"
#include "permissions.hpp"
#include "thread_view.hpp"

#include <algorithm>
#include <array>

namespace agora::forum {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kNames = tr("Name and what belongs there, in three languages");

constexpr FormField name_in(std::string_view name, std::string_view label) {
    return {.name = name, .label = label, .group = kNames, .required = true, .maximum = 80};
}
constexpr FormField about_in(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = label,
            .group = kNames,
            .maximum = 300,
            .rows = 2};
}

constexpr std::array kAudienceOptions{
    fields::Option{"everyone", tr("Everybody, also visitors")},
    fields::Option{"members", tr("Members of the cooperative")},
    fields::Option{"circle", tr("Members of the group only")},
};
constexpr std::array kThemeAudience{kAudienceOptions[0], kAudienceOptions[1]};
constexpr FormField kSlug{.name = "slug",
                          .label = tr("Address"),
                          .hint = tr("A short word without spaces; it stays."),
                          .required = true,
                          .minimum = 2,
                          .maximum = 40};
constexpr FormField kTakesThreads{.name = "takes_threads",
                                  .type = FieldType::checkbox,
                                  .label = tr("Something new can be written here.")};
constexpr FormField kSeen{.name = "seen", .type = FieldType::hidden};
constexpr FormField kThemeReaders{.name = "audience",
                                  .type = FieldType::radios,
                                  .label = tr("Who reads it"),
                                  .required = true,
                                  .options = kThemeAudience};
constexpr FormField kGroupReaders{.name = "audience",
                                  .type = FieldType::radios,
                                  .label = tr("Who reads it"),
                                  .required = true,
                                  .options = kAudienceOptions};
constexpr FormField kMail{.name = "mail",
                          .type = FieldType::email,
                          .label = tr("Mail address of a member"),
                          .required = true};

constexpr std::array kNewForm{kSlug,
                              name_in("name_nl", tr("Name in Dutch")),
                              about_in("about_nl", tr("What belongs there, in Dutch")),
                              name_in("name_fr", tr("Name in French")),
                              about_in("about_fr", tr("What belongs there, in French")),
                              name_in("name_en", tr("Name in English")),
                              about_in("about_en", tr("What belongs there, in English")),
                              kThemeReaders,
                              kTakesThreads};
constexpr std::array kThemeForm{kNewForm[1], kNewForm[2],   kNewForm[3],   kNewForm[4], kNewForm[5],
                                kNewForm[6], kThemeReaders, kTakesThreads, kSeen};
constexpr std::array kGroupForm{kGroupReaders, kTakesThreads, kSeen};
constexpr std::array kModeratorForm{kMail};

struct TypedAccess {
    Audience audience = Audience::everyone;
    bool takes_threads = false;
};
AGORA_FIELDS(TypedAccess, audience, takes_threads)
struct TypedSlug {
    std::string slug = {};
};
AGORA_FIELDS(TypedSlug, slug)
struct TypedSeen {
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedSeen, seen)
struct TypedWords {
    std::string name_nl = {};
    std::string about_nl = {};
    std::string name_fr = {};
    std::string about_fr = {};
    std::string name_en = {};
    std::string about_en = {};
};
AGORA_FIELDS(TypedWords, name_nl, about_nl, name_fr, about_fr, name_en, about_en)

struct ModeratorView {
    std::string name = {};
    Instant since = {};
    std::string closure = {};
};
AGORA_FIELDS(ModeratorView, name, since, closure)

struct CategoryPage {
    std::optional<CategoryCard> category = {};
    std::string action = {};
    std::vector<ModeratorView> moderators = {};
    fields::FormView form = {};
    fields::FormView moderator_form = {};
    bool names_moderators = false;
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(CategoryPage, category, action, moderators, form, moderator_form, names_moderators,
             crumbs, form_keys)

std::vector<CategoryWords> words_in(const TypedWords& typed) {
    return {{"nl", typed.name_nl, typed.about_nl},
            {"fr", typed.name_fr, typed.about_fr},
            {"en", typed.name_en, typed.about_en}};
}

/// The category of the address with what this reader may do there.
struct Managed {
    std::optional<Category> category;
    bool allowed = false;
    CategoryPage page = {};
    fields::NameValues values = {};
    bool is_theme() const { return !category->circle_id; }
};

void add_words(db::ReadTx& tx, Managed& managed) {
    for (const CategoryText& text : list_category_texts(tx)) {
        if (text.category_id != managed.category->category_id) continue;
        managed.values.add("name_" + text.language, text.name);
        managed.values.add("about_" + text.language, text.about);
    }
}

Managed managed_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        Managed managed;
        const Viewer viewer = viewer_of(call, tx);
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        const auto found =
            std::ranges::find(words.visible, call.path_value("category"), &Category::slug);
        if (found == words.visible.end()) return managed;
        managed.category = *found;
        managed.allowed = may_manage(viewer, *found);
        CategoryPage& page = managed.page;
        page.category = card_of(call, words.categories.at(found->category_id));
        page.action = call.link(path_of(*found));
        page.names_moderators = managed.allowed;
        page.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))},
                       {page.action, page.category->name}};
        std::vector<AccountId> accounts;
        const auto moderators = list_moderators(tx, found->category_id);
        for (const Moderator& one : moderators) accounts.push_back(one.account_id);
        const auto people = people_of(call, tx, accounts);
        for (const Moderator& one : moderators) {
            page.moderators.push_back(
                {people.at(one.account_id).name, one.since,
                 page.action + "/moderators/" + to_string(one.account_id) + "/closure"});
        }
        managed.values = fields::to_values(TypedAccess{found->audience, found->takes_threads});
        managed.values.add("seen", std::to_string(found->version));
        if (managed.is_theme()) add_words(tx, managed);
        return managed;
    });
}

std::optional<http::Response> refused(web::Call& call, const Managed& managed) {
    if (!managed.category) return web::refuse(call, ForumRefusal::category_not_found);
    if (!managed.allowed) return web::refuse(call, ForumRefusal::not_a_moderator);
    return std::nullopt;
}

fields::Form form_of(const Managed& managed) {
    return managed.is_theme() ? fields::Form{kThemeForm} : fields::Form{kGroupForm};
}

web::PageHead head_of(const web::Call& call, const CategoryPage& page) {
    return {.view = "forum/category",
            .title = page.category ? page.category->name : call.say(tr("A new theme"))};
}

http::Response show_new(web::Call& call) {
    CategoryPage page{.action = call.link("/forum/categories"),
                      .crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))}}};
    const fields::NameValues values{{"audience", "everyone"}, {"takes_threads", "true"}};
    page.form = web::show_form(call, kNewForm, values);
    page.form_keys = call.form_keys();
    return web::page(call, head_of(call, page), page);
}

http::Response create_category(web::Call& call) {
    auto typed = web::read_form<TypedWords>(call, kNewForm);
    const auto access = web::read_form<TypedAccess>(call, kNewForm).value;
    const auto slug = web::read_form<TypedSlug>(call, kNewForm).value;
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return make_category({tx, call.services, call.origin()},
                                 {.slug = slug.slug,
                                  .audience = access.audience,
                                  .takes_threads = access.takes_threads,
                                  .words = words_in(typed.value)});
        });
        if (made) {
            return web::redirect(call, path_of(*made), {.text = tr("The new theme stands.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    CategoryPage page{.action = call.link("/forum/categories")};
    page.form = web::show_form(call, kNewForm, typed.state);
    page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call, page), page, typed.state.refusals);
}

http::Response show_edit(web::Call& call) {
    Managed managed = managed_at(call);
    if (auto no = refused(call, managed)) return std::move(*no);
    CategoryPage& page = managed.page;
    page.form = web::show_form(call, form_of(managed), managed.values);
    page.moderator_form = web::show_form(call, kModeratorForm);
    page.form_keys = call.form_keys();
    return web::page(call, head_of(call, page), page);
}

http::Response save_category(web::Call& call) {
    Managed managed = managed_at(call);
    if (auto no = refused(call, managed)) return std::move(*no);
    auto typed = web::read_form<TypedAccess>(call, form_of(managed));
    CategoryChange change{.audience = typed.value.audience,
                          .takes_threads = typed.value.takes_threads,
                          .seen = web::read_form<TypedSeen>(call, form_of(managed)).value.seen};
    if (managed.is_theme()) {
        change.words = words_in(web::read_form<TypedWords>(call, kThemeForm).value);
    }
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return change_category({tx, call.services, call.origin()}, viewer_of(call, tx),
                                   managed.category->category_id, change);
        });
        if (done) {
            return web::redirect(call, path_of(*managed.category), {.text = tr("Saved.")});
        }
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(ForumRefusal::changed_meanwhile)) {
            const auto version = managed_at(call).values["seen"];
            typed.state.values = typed.state.values.with("seen", std::string{version});
        }
    }
    CategoryPage& page = managed.page;
    page.form = web::show_form(call, form_of(managed), typed.state);
    page.moderator_form = web::show_form(call, kModeratorForm);
    page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call, page), page, typed.state.refusals);
}

struct TypedMail {
    std::string mail = {};
};
AGORA_FIELDS(TypedMail, mail)

http::Response create_moderator(web::Call& call) {
    Managed managed = managed_at(call);
    if (auto no = refused(call, managed)) return std::move(*no);
    auto typed = web::read_form<TypedMail>(call, kModeratorForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return name_moderator({tx, call.services, call.origin()}, viewer_of(call, tx),
                                  managed.category->category_id, typed.value.mail);
        });
        if (done) {
            return web::redirect(call, path_of(*managed.category, "/edit"),
                                 {.text = tr("This person moderates from now on.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    CategoryPage& page = managed.page;
    page.form = web::show_form(call, form_of(managed), managed.values);
    page.moderator_form = web::show_form(call, kModeratorForm, typed.state);
    page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call, page), page, typed.state.refusals);
}

http::Response close_moderator(web::Call& call) {
    const Managed managed = managed_at(call);
    if (auto no = refused(call, managed)) return std::move(*no);
    const auto account = call.id<AccountId>("account");
    const auto done = call.write([&](db::WriteTx& tx) {
        return end_moderator({tx, call.services, call.origin()}, viewer_of(call, tx),
                             managed.category->category_id, account.value_or(AccountId{}));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*managed.category, "/edit"),
                         {.text = tr("This person no longer moderates here.")});
}

}  // namespace

std::vector<web::Route> category_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/categories/new",
         Access::needing(kManageCategories),
         &show_new,
         {.summary = "Make a theme"}},
        {post,
         "/forum/categories",
         Access::needing(kManageCategories),
         &create_category,
         {.summary = "Make a theme"}},
        {get,
         "/forum/categories/{category}/edit",
         Access::member(),
         &show_edit,
         {.summary = "Who reads a category and who moderates it"}},
        {post,
         "/forum/categories/{category}",
         Access::member(),
         &save_category,
         {.summary = "Save a category"}},
        {post,
         "/forum/categories/{category}/moderators",
         Access::member(),
         &create_moderator,
         {.summary = "Name a moderator"}},
        {post,
         "/forum/categories/{category}/moderators/{account}/closure",
         Access::member(),
         &close_moderator,
         {.summary = "End a moderator"}},
    };
}

}  // namespace agora::forum
