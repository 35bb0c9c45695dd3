#include "project_search_pages.hpp"

#include "agora/web/answer.hpp"
#include "directory_rows.hpp"
#include "directory_view.hpp"
#include "found_pages.hpp"
#include "found_person.hpp"
#include "profile_view.hpp"
#include "project_search_store.hpp"
#include "saved_search.hpp"

#include <array>

namespace agora::members {

const access::Permission kSearchForProjects{
    "members.search_for_projects",
    {access::Role::adviser, access::Role::support_group, access::Role::administrator}};

namespace {

/// Sees the searches of everybody.
const access::Permission kOverseeProjectSearches{"members.oversee_project_searches",
                                                 {access::Role::administrator}};

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kList = "/members/project-searches";
constexpr std::int64_t kMostListed = 50;

constexpr std::array kForm{
    FormField{.name = "project",
              .label = tr("Title of the project"),
              .hint = tr("As the people whom you find will read it."),
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "why",
              .type = FieldType::textarea,
              .label = tr("What you look for people for"),
              .hint = tr("Two sentences: what it is about and what you will ask them. They read "
                         "this too."),
              .required = true,
              .minimum = 10,
              .maximum = 600,
              .rows = 3},
};

struct Typed {
    std::string project;
    std::string why;
};
AGORA_FIELDS(Typed, project, why)

struct ProjectSearchRow {
    ProjectSearchId project_search_id;
    std::string url;
    std::string project;
    std::string filters;
    std::int64_t found = 0;
    Instant searched_at;
    bool own = true;  ///< else an administrator sees another's
};
AGORA_FIELDS(ProjectSearchRow, project_search_id, url, project, filters, found, searched_at, own)

struct ProjectSearchesPage {
    std::vector<ProjectSearchRow> searches;
};
AGORA_FIELDS(ProjectSearchesPage, searches)

struct NewProjectSearchPage {
    DirectoryView directory;
    bool q_unseen = false;  ///< the words, or the place, hold characters that one can't see
    bool near_unseen = false;
    std::string action;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(NewProjectSearchPage, directory, q_unseen, near_unseen, action, form, form_keys)

/// A person who allowed it, with what members may see of them.
struct ProjectPerson {
    PersonView person;
    bool listed = false;  ///< has a page of their own in the directory
    std::string phone;
    std::string phone_url;
    std::string mail;
    std::string mail_url;
    std::string website;
    std::string write_url;  ///< to write through the relay; empty when the person takes no messages
};
AGORA_FIELDS(ProjectPerson, person, listed, phone, phone_url, mail, mail_url, website, write_url)

struct ProjectResultPage {
    std::string project;
    std::string why;
    std::string filters;
    std::int64_t total = 0;   ///< whom the filters find now
    std::int64_t logged = 0;  ///< who can see that they were found
    Instant searched_at;
    std::vector<ProjectPerson> people;
    DirectoryView directory;
    std::string action;
    Html form_keys;
};
AGORA_FIELDS(ProjectResultPage, project, why, filters, total, logged, searched_at, people,
             directory, action, form_keys)

Directory& pool_of(const web::Call& call) {
    return call.services.state<ProjectPool>().directory;
}

std::string asked_for(const DirectoryQuery& query, const Words& words) {
    if (query.address().empty()) return words.say(tr("everybody who allowed it"));
    return described(query, words);
}

DirectoryView filters_of(web::Call& call, const DirectoryQuery& query, const Words& words) {
    const DirectoryPage found = pool_of(call).search(query, words, search::Layer::member, 1);
    return directory_view_of(query, found, words, call.link("/members"), 1);
}

http::Response list_page(web::Call& call) {
    const bool all = call.actor.may(kOverseeProjectSearches);
    const auto searches = call.read([&](db::ReadTx& tx) {
        return all ? list_project_searches(tx, kMostListed)
                   : list_project_searches_by(tx, call.actor.account, kMostListed);
    });
    const Words words = words_of(call);
    ProjectSearchesPage page;
    for (const ProjectSearch& search : searches) {
        const auto query = saved_query_of(search.query);
        page.searches.push_back(
            {search.project_search_id,
             call.link(std::string{kList} + "/" + to_string(search.project_search_id)),
             search.project, query ? asked_for(*query, words) : "", search.found,
             search.searched_at, search.searched_by == call.actor.account});
    }
    return web::page(
        call, {.view = "members/project_searches", .title = call.say(tr("Search for a project"))},
        page);
}

NewProjectSearchPage new_page(web::Call& call, const DirectoryQuery& query, fields::FormView form) {
    // Whom it finds belongs to a search, and that is on record: here the filters of everybody.
    const Words words = words_of(call);
    const DirectoryPage everybody = pool_of(call).search({}, words, search::Layer::member, 1);
    NewProjectSearchPage page;
    page.directory = search_form_of(query, everybody, words);
    page.action = call.link(kList);
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    return page;
}

web::PageHead new_head(const web::Call& call) {
    return {.view = "members/project_search_new", .title = call.say(tr("Search for a project"))};
}

http::Response new_project_search(web::Call& call) {
    const auto page =
        new_page(call, directory_query_of(call.request.query), web::show_form(call, kForm));
    return web::page(call, new_head(call), page);
}

/// What is wrong with what a search asks for, if anything is.
std::optional<Refusal> refusal_of(const web::Call& call, const DirectoryQuery& asked) {
    const std::string_view unseen = field_with_unseen(asked);
    if (!unseen.empty()) {
        return Refusal{SearchRefusal::search_has_unseen_characters, std::string{unseen}};
    }
    const auto query = saved_query_of(asked.address());
    if (!query) return query.refusal();
    if (knows_place(asked, *words_of(call).atlas)) return std::nullopt;
    return Refusal{SearchRefusal::place_unknown, "near"};
}

http::Response create_project_search(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    const DirectoryQuery asked = directory_query_of(call.sent);
    const auto wrong = refusal_of(call, asked);
    if (wrong) typed.state.refusals.push_back(*wrong);
    if (!typed.ok()) {
        auto page = new_page(call, asked, web::show_form(call, kForm, typed.state));
        page.directory.q = call.sent["q"];  // as typed, also what is longer than a search takes
        page.directory.near = call.sent["near"];
        const bool unseen = wrong && wrong->is(SearchRefusal::search_has_unseen_characters);
        page.q_unseen = unseen && wrong->field() == "q";
        page.near_unseen = unseen && wrong->field() == "near";
        if (page.near_unseen) page.directory.near_unknown = false;
        return web::refuse_form(call, new_head(call), page, typed.state.refusals);
    }
    std::vector<AccountId> found;
    const DirectoryPage shown =
        pool_of(call).all(asked, words_of(call), search::Layer::member, kMostShownForProject);
    for (const Card& card : shown.cards) {
        found.push_back(card.account_id);
    }
    const auto id = call.write([&](db::WriteTx& tx) {
        return record_project_search(tx, call.origin(),
                                     {typed.value.project, typed.value.why, asked, call.actor.name},
                                     found);
    });
    return web::redirect(call, std::string{kList} + "/" + to_string(id),
                         {.text = tr("This search is on record.")});
}

ProjectPerson person_of(const web::Call& call, const Member& member, const Words& words) {
    const Date today = today_of(call);
    const Profile seen = seen_from(member.profile, Layer::member, today);
    ProjectPerson one;
    one.person = person_view_of(card_of(seen), words, call.link("/members"));
    one.listed = is_listed(member.profile, Layer::member, member.standing, today);
    one.phone = seen.row.phone;
    one.mail = seen.row.public_mail;
    one.website = seen.row.website;
    one.phone_url = phone_url_of(one.phone);
    if (!one.mail.empty()) one.mail_url = "mailto:" + one.mail;
    if (!one.listed) {
        one.person.url.clear();
        one.person.contact_url.clear();
    }
    return one;
}

/// The search of the address: its own searcher and administrators know it.
std::optional<ProjectSearch> search_of(web::Call& call) {
    const auto id = call.id<ProjectSearchId>("id");
    auto search =
        call.read([&](db::ReadTx& tx) { return id ? find_project_search(tx, *id) : std::nullopt; });
    const bool own = search && search->searched_by == call.actor.account;
    if (!own && !call.actor.may(kOverseeProjectSearches)) return std::nullopt;
    return search;
}

/// Whom the search showed and who still allows it at this moment.
std::vector<ProjectPerson> people_of(web::Call& call, const ProjectSearch& search) {
    const Words words = words_of(call);
    std::vector<ProjectPerson> people;
    call.read([&](db::ReadTx& tx) {
        people.clear();
        for (const AccountId person : list_found(tx, search.project_search_id)) {
            const auto member = find_member(tx, person);
            if (!member || !may_be_found_for_projects(member->profile, member->standing)) continue;
            people.push_back(person_of(call, *member, words));
            if (find_found(tx, search.project_search_id, call.actor.account, person)) {
                people.back().write_url =
                    call.link(message_path(search.project_search_id, person)) + "/new";
            }
        }
    });
    return people;
}

http::Response show_project_search(web::Call& call) {
    const auto search = search_of(call);
    if (!search) return web::not_found(call);
    const auto query = saved_query_of(search->query);
    if (!query) return web::not_found(call);
    ProjectResultPage page;
    page.project = search->project;
    page.why = search->why;
    page.filters = asked_for(*query, words_of(call));
    page.logged = search->found;
    page.searched_at = search->searched_at;
    page.people = people_of(call, *search);
    page.directory = filters_of(call, *query, words_of(call));
    page.total = page.directory.count;
    page.action = call.link(kList);
    page.form_keys = call.form_keys();
    return web::page(call, {.view = "members/project_search", .title = page.project}, page);
}

}  // namespace

std::vector<web::Route> project_search_routes() {
    using enum http::Method;
    const auto staff = web::Access::needing(kSearchForProjects, web::ScopeRule::any_scope);
    return {
        {get, kList, staff, &list_page, {.summary = "Searches for a project"}},
        {get, "/members/project-searches/new", staff, &new_project_search},
        {post, kList, staff, &create_project_search, {.summary = "Search for a project; logged"}},
        {get,
         "/members/project-searches/{id}",
         staff,
         &show_project_search,
         {.summary = "Whom a search for a project found"}},
        {get, "/members/project-searches/{id}/people/{member}/messages/new", staff,
         &new_found_message},
        {post,
         "/members/project-searches/{id}/people/{member}/messages",
         staff,
         &create_found_message,
         {.summary = "Write to somebody whom a search for a project found"}},
    };
}

}  // namespace agora::members
