#include "project_search_site.hpp"

namespace agora::members {
namespace {

using namespace std::chrono_literals;

TEST_P(ProjectSearchTest, FindsWhoAllowedItListedOrNotAndTellsThem) {
    const auto staff = adviser();
    const auto ana = worker("Ana", true);
    const auto ben = worker("Ben", false);
    const auto cas = worker("Cas", true, "no");
    const auto before = get("/en/members/project-searches/new", staff);
    EXPECT_TRUE(before.holds("This search is logged."));
    EXPECT_FALSE(before.holds("facet-count"));
    const std::string result = look(staff, {{"profession", "photographer"}});
    const auto page = get(result, staff);
    EXPECT_TRUE(page.holds("Ana"));
    EXPECT_TRUE(page.holds("Ben"));
    EXPECT_FALSE(page.holds("Cas"));
    EXPECT_TRUE(page.holds(page_of(ana)));
    EXPECT_FALSE(page.holds(page_of(ben))) << "no page in the directory to lead to";
    EXPECT_TRUE(page.holds("2 people can see that you looked."));
    EXPECT_EQ(get(page_of(ben), staff).status, 404);
    for (const access::Actor& found : {ana, ben}) {
        const auto told = get("/en/profile/looks", found);
        EXPECT_TRUE(told.holds("Street festival"));
        EXPECT_TRUE(told.holds("street festival and look for hands"));
        EXPECT_TRUE(told.holds("Ada"));
    }
    EXPECT_TRUE(get("/en/profile/looks", cas).holds("Nobody looked for you so far"));
    EXPECT_TRUE(get("/api/profile/looks", ana).holds("\"searcher_name\":\"Ada\""));
    EXPECT_EQ(number_of({"test.audited",
                         "SELECT COUNT(*) FROM journal_entry "
                         "WHERE name = 'members.project_searched' AND audited = 1"}),
              1);
}

TEST_P(ProjectSearchTest, FindsByWordsAndCountsOnlyWhatMembersSee) {
    const auto staff = adviser();
    const auto ana = worker("Ana", false);
    worker("Ben", false, "yes", "bookkeeper");
    const auto named = [&](const http::NameValues& filters) {
        const auto page = get(look(staff, filters), staff);
        return std::string{page.holds(">Ana<") ? "Ana " : ""} + (page.holds(">Ben<") ? "Ben" : "");
    };
    EXPECT_EQ(named({}), "Ana Ben");
    EXPECT_EQ(named({{"q", "fotograaf"}}), "Ana ");
    EXPECT_EQ(named({{"profession", "bookkeeper"}}), "Ben");
    EXPECT_FALSE(get("/api/members?q=fotograaf", staff).holds("\"name\":\"Ana\""));
    database().write([&](db::WriteTx& tx) {
        put_audience(tx, ana.account, Field::professions, Audience::only_me);
        directory_changed(tx, services(), ana.account);
    });
    EXPECT_EQ(named({{"profession", "photographer"}}), "") << "only me means only me";
    EXPECT_EQ(named({}), "Ana Ben");
}

TEST_P(ProjectSearchTest, ForgetsAtOnceWhoNoLongerAllowsIt) {
    const auto staff = adviser();
    const auto ana = worker("Ana", true);
    const std::string result = look(staff);
    EXPECT_TRUE(get(result, staff).holds(">Ana<"));
    EXPECT_EQ(allow(ana, "no").status, 303);
    EXPECT_FALSE(get(result, staff).holds(">Ana<")) << "also in what was found before";
    EXPECT_FALSE(get(look(staff), staff).holds(">Ana<"));
    EXPECT_EQ(looks_for(ana).size(), 1U) << "what happened stays to be seen";
    const auto consents =
        database().read([&](db::ReadTx& tx) { return list_consents(tx, ana.account); });
    ASSERT_EQ(consents.size(), 2U);
    EXPECT_FALSE(consents[0].given);
    EXPECT_TRUE(consents[1].given);
    EXPECT_EQ(consents[0].wording,
              "The team may find me when it looks for people for a project: No");
    EXPECT_EQ(
        post("/en/profile/listing", {{"list_me", "members"}, {"allow_project_search", "true"}}, ana)
            .status,
        303);
    EXPECT_TRUE(get(look(staff), staff).holds(">Ana<"));
    EXPECT_EQ(allow(ana, "perhaps").status, 422);
    EXPECT_TRUE(profile_of(ana).row.allow_project_search);
}

TEST_P(ProjectSearchTest, ReloadsTheConsentWhenItRecords) {
    const auto staff = adviser();
    const auto ana = worker("Ana", true);
    const auto ben = worker("Ben", true);
    const auto suspended = person("Sus", access::Standing::suspended);
    database().write([&](db::WriteTx& tx) {
        ProfileRow row = find_profile(tx, ana.account)->row;
        row.allow_project_search = false;  // the directory in memory does not know yet
        update_profile(tx, row);
    });
    const auto id = database().write([&](db::WriteTx& tx) {
        return record_project_search(tx, {staff.account, now()}, {"Title", "Reason", {}, "Ada"},
                                     {ana.account, ben.account, suspended.account});
    });
    EXPECT_TRUE(looks_for(ana).empty());
    EXPECT_EQ(looks_for(ben).size(), 1U);
    EXPECT_EQ(database().read([&](db::ReadTx& tx) { return list_found(tx, id); }).size(), 1U);
}

TEST_P(ProjectSearchTest, IsForAdvisersSupportGroupAndAdministratorsAlone) {
    const auto ana = worker("Ana", true);
    const auto staff = adviser();
    const std::string result = look(staff);
    fields::for_each_enumerator<access::Role>([&](std::string_view name, access::Role role) {
        access::Actor actor = person("Role" + std::string{name});
        actor.grants.push_back({role, {}});
        const bool allowed = role == access::Role::adviser || role == access::Role::support_group ||
                             role == access::Role::administrator;
        for (const char* path : {"/en/members/project-searches", "/api/members/project-searches",
                                 "/en/members/project-searches/new"}) {
            EXPECT_EQ(get(path, actor).status, allowed ? 200 : 403) << name << path;
        }
        EXPECT_EQ(post("/en/members/project-searches",
                       {{"project", "A project"}, {"why", std::string{kWhy}}}, actor)
                      .status,
                  allowed ? 303 : 403)
            << name;
        const int seen = role == access::Role::administrator ? 200 : allowed ? 404 : 403;
        EXPECT_EQ(get(result, actor).status, seen) << name << ": another's search";
    });
    EXPECT_EQ(get(result, ana).status, 403);
    EXPECT_EQ(get(result).status, 303);
    EXPECT_EQ(get("/en/members/project-searches/1", staff).status, 404);
    EXPECT_EQ(get("/en/profile/looks").status, 303);
}

TEST_P(ProjectSearchTest, LetsTheSearcherWriteToWhomItFoundAndSaysWhy) {
    const auto staff = adviser();
    const auto ben = worker("Ben", false);
    const std::string result = look(staff);
    const std::string messages = path_to(result, ben);
    EXPECT_TRUE(get(result, staff).holds("href=\"" + messages + "/new\""));
    EXPECT_FALSE(get(result, staff).holds("ben@example.org"));
    EXPECT_EQ(get(page_of(ben) + "/messages/new", staff).status, 404) << "not by the directory";
    EXPECT_TRUE(get(messages + "/new", staff).holds("Street festival"));
    const auto empty = post(messages, {{"message", ""}}, staff);
    EXPECT_EQ(empty.status, 422);
    const auto sent = post(messages, {{"message", "Do you have a lens?"}}, staff);
    ASSERT_EQ(sent.status, 303);
    const auto own = get(sent.location, staff);
    EXPECT_TRUE(
        own.holds("You found this person in your search for the project “Street festival”"));
    const auto told = get(sent.location, ben);
    EXPECT_TRUE(told.holds("Ada found you in a search for the project “Street festival”."));
    EXPECT_TRUE(told.holds("street festival and look for hands"));
    EXPECT_TRUE(told.holds("href=\"/en/profile/looks\""));
    EXPECT_TRUE(told.holds("Do you have a lens?"));
    settle();
    ASSERT_FALSE(mails().empty());
    EXPECT_NE(mails().back().find("found you in a search for the project"), std::string::npos);
    EXPECT_EQ(mails().back().find("ada@example.org"), std::string::npos);
    EXPECT_EQ(post(sent.location + "/messages", {{"message", "Yes, two."}}, ben).status, 303);
    EXPECT_EQ(post(sent.location + "/messages", {{"message", "Fine!"}}, staff).status, 303);
    const std::string again =
        post(path_to(look(staff, {}, "Second project"), ben), {{"message", "More"}}, staff)
            .location;
    EXPECT_EQ(again, sent.location) << "one conversation between two people";
    EXPECT_TRUE(get(again, ben).holds("Second project"));
    EXPECT_TRUE(post_json("/api" + messages.substr(3), R"({"message":"By machine"})", staff)
                    .holds("location"));
}

TEST_P(ProjectSearchTest, WritesToNobodyWhoDoesNotWantIt) {
    const auto staff = adviser();
    const auto ben = worker("Ben", false);
    const auto cas = worker("Cas", false, "no");
    const std::string result = look(staff);
    const std::string messages = path_to(result, ben);
    const auto write = [&](std::string_view path) {
        return post(path, {{"message", "Hello"}}, staff).status;
    };
    EXPECT_EQ(write(path_to(result, cas)), 404);
    EXPECT_EQ(write(path_to("/en/members/project-searches/77", ben)), 404);
    put_choice(ben, Audience::only_me);
    EXPECT_EQ(write(messages), 404);
    EXPECT_FALSE(get(result, staff).holds(messages));
    put_choice(ben, Audience::everyone);
    const auto sent = post(messages, {{"message", "Hello"}}, staff);
    EXPECT_EQ(sent.status, 303);
    EXPECT_EQ(allow(ben, "no").status, 303);
    EXPECT_EQ(write(messages), 404);
    EXPECT_EQ(write(sent.location + "/messages"), 409) << "nor further in the conversation";
    EXPECT_EQ(allow(ben, "yes").status, 303);
    EXPECT_EQ(write(sent.location + "/messages"), 303);
    EXPECT_EQ(post(sent.location + "/blocking", {}, ben).status, 303);
    settle();
    const auto before = mails().size();
    EXPECT_EQ(write(messages), 303) << "the blocked do not notice";
    settle();
    EXPECT_EQ(mails().size(), before);
    const http::NameValues report{{"reason", "Unasked"}, {"consent", "true"}};
    EXPECT_EQ(post(sent.location + "/report", report, ben).status, 303);
}

TEST_P(ProjectSearchTest, CountsWithTheOtherConversationsOfTheDay) {
    database().write([&](db::WriteTx& tx) {
        services().settings.put(tx, "members.conversations_a_day", "1", now());
    });
    const auto staff = adviser();
    const auto ana = worker("Ana", false);
    const auto ben = worker("Ben", false);
    const std::string result = look(staff);
    EXPECT_EQ(post(path_to(result, ana), {{"message", "Hello"}}, staff).status, 303);
    EXPECT_EQ(post(path_to(result, ben), {{"message", "Hello"}}, staff).status, 429);
}

TEST_P(ProjectSearchTest, OnlyTheSearcherWritesAndOnlyWithTheRole) {
    const auto staff = adviser();
    const auto ben = worker("Ben", false);
    const std::string messages = path_to(look(staff), ben);
    fields::for_each_enumerator<access::Role>([&](std::string_view name, access::Role role) {
        access::Actor actor = person("Role" + std::string{name});
        actor.grants.push_back({role, {}});
        const bool staff_role = role == access::Role::adviser ||
                                role == access::Role::support_group ||
                                role == access::Role::administrator;
        const int expected = staff_role ? 404 : 403;
        EXPECT_EQ(get(messages + "/new", actor).status, expected) << name;
        EXPECT_EQ(post(messages, {{"message", "Hello"}}, actor).status, expected) << name;
    });
    EXPECT_EQ(get(messages + "/new").status, 303);
    const auto sent = post(messages, {{"message", "Hello"}}, staff);
    ASSERT_EQ(sent.status, 303);
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(accounts::withdraw_role(tx, {{}, now()}, staff.account, staff.grants.front()));
    });
    EXPECT_EQ(post(sent.location + "/messages", {{"message", "Still here"}}, staff).status, 409);
}

TEST_P(ProjectSearchTest, GoesByItselfAfterItsTimeAndWithThePerson) {
    const auto staff = adviser();
    const auto ana = worker("Ana", true);
    const auto ben = worker("Ben", true);
    look(staff);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana.account, now()}, ana.account));
        EXPECT_TRUE(eraser.erase(tx, {staff.account, now()}, staff.account));
    });
    EXPECT_EQ(looks_for(ben).size(), 1U);
    delete_old_project_searches(services());
    EXPECT_EQ(looks_for(ben).size(), 1U) << "the searcher's leaving shortens nothing";
    clock_.advance(366 * 24h);
    delete_old_project_searches(services());
    EXPECT_TRUE(looks_for(ben).empty());
    EXPECT_EQ(number_of({"test.count", "SELECT COUNT(*) FROM members_project_search"}), 0);
}

TEST_P(ProjectSearchTest, ShowsAndTellsAtMostAHundred) {
    const auto staff = adviser();
    std::vector<AccountId> many;
    for (int number = 0; number < 120; ++number) {
        const auto one = person("P" + std::to_string(number));
        database().write([&](db::WriteTx& tx) {
            add_profile(tx, one.account, one.name, now());
            ProfileRow row = find_profile(tx, one.account)->row;
            row.allow_project_search = true;
            update_profile(tx, row);
            directory_changed(tx, services(), one.account);
        });
        many.push_back(one.account);
    }
    const auto page = get(look(staff), staff);
    EXPECT_TRUE(page.holds("120 people"));
    EXPECT_TRUE(page.holds("100 people can see that you looked."));
    EXPECT_EQ(number_of({"test.count", "SELECT COUNT(*) FROM members_project_search_found"}), 100);
}

AGORA_EACH_ENGINE(ProjectSearchTest);

}  // namespace
}  // namespace agora::members
