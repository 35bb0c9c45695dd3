#include "calls_site.hpp"
#include "course_store.hpp"

namespace agora::calls {
namespace {

class CoursesTest : public CallsSite {
 protected:
    http::NameValues course(const std::string& title, const std::string& language = "en",
                            const std::string& kind = "") {
        return {{"title", title},
                {"address", "https://courses.example/" + std::to_string(++courses_)},
                {"language", language},
                {"kind", kind},
                {"about", "An evening, free."}};
    }
    std::string path_of_course(const std::string& title) {
        const auto all = database().read([](db::ReadTx& tx) { return list_courses(tx); });
        for (const Course& one : all) {
            if (one.title == title) return "/en/calls/courses/" + to_string(one.course_id);
        }
        return {};
    }
    std::size_t place(const web::TestAnswer& page, const std::string& words) {
        return page.body.find(words);
    }
    int courses_ = 0;
};

TEST_P(CoursesTest, WhoKeepsSourcesKeepsCoursesAndNobodyElse) {
    for (const auto& who : {access::Actor{}, ana_, person("Mod", {Role::moderator})}) {
        EXPECT_EQ(get("/en/calls/courses", who).status, 200);
        const int refused = who.is_visitor() ? 303 : 403;
        EXPECT_EQ(get("/en/calls/courses/new", who).status, refused);
        EXPECT_EQ(post("/en/calls/courses", course("Mine"), who).status, refused);
    }
    EXPECT_TRUE(get("/en/calls/courses").holds("No course is named yet"));
    for (const Role role : {Role::editor, Role::administrator, Role::buyer, Role::adviser}) {
        const auto who = person(std::string{fields::enum_name(role)}, {role});
        EXPECT_EQ(get("/en/calls/courses/new", who).status, 200);
    }
    EXPECT_EQ(post("/en/calls/courses", course("How to bid"), kim_).status, 303);
    EXPECT_TRUE(get("/en/calls/courses").holds("How to bid"));
    const std::string path = path_of_course("How to bid");
    EXPECT_EQ(get(path + "/edit", ana_).status, 403);
    EXPECT_EQ(post(path, course("Taken over").with("seen", "1"), ana_).status, 403);
    EXPECT_EQ(post(path + "/removal", {}, ana_).status, 403);
    EXPECT_FALSE(get("/en/calls/courses", ana_).holds("/edit\""));
    EXPECT_TRUE(get("/en/calls/courses", kim_).holds("/edit\""));
}

TEST_P(CoursesTest, AFaultStandsAtItsFieldAndKeepsWhatWasTyped) {
    const auto http = post("/en/calls/courses",
                           course("How to bid").with("address", "http://courses.example/"), kim_);
    EXPECT_EQ(http.status, 422);
    EXPECT_TRUE(http.holds("id=\"field-address-error\""));
    EXPECT_TRUE(http.holds("value=\"How to bid\""));
    EXPECT_EQ(post("/en/calls/courses", course("x"), kim_).status, 422);
    EXPECT_EQ(post("/en/calls/courses", course("How to bid").with("language", "xx"), kim_).status,
              422);
    const auto fields = course("How to bid");
    EXPECT_EQ(post("/en/calls/courses", fields, kim_).status, 303);
    const auto again = post("/en/calls/courses", fields.with("title", "The same"), kim_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("This course is in the list already."));
}

TEST_P(CoursesTest, TheReadersLanguageComesFirst) {
    for (const auto& [title, language] : std::vector<std::pair<std::string, std::string>>{
             {"Apprendre", "fr"}, {"Learning", "en"}}) {
        EXPECT_EQ(post("/en/calls/courses", course(title, language), kim_).status, 303);
    }
    const auto english = get("/en/calls/courses");
    EXPECT_LT(place(english, "Learning"), place(english, "Apprendre"));
    const auto french = get("/fr/calls/courses");
    EXPECT_LT(place(french, "Apprendre"), place(french, "Learning"));
    EXPECT_TRUE(english.holds("lang=\"fr\">Apprendre"));
    const auto api = get("/api/calls/courses?lang=en");
    EXPECT_TRUE(api.holds("\"title\":\"Learning\""));
}

TEST_P(CoursesTest, ACallLeadsToTheCoursesOnItsKind) {
    const std::string path = add(ana_, typed("Murals"));  // a call for projects
    EXPECT_FALSE(get(path).holds("Learn how to answer"));
    EXPECT_TRUE(get(path, kim_).holds("/calls/courses/new")) << "who keeps them is asked for one";
    post("/en/calls/courses", course("For everything"), kim_);
    post("/en/calls/courses", course("On projects", "en", "project_call"), kim_);
    post("/en/calls/courses", course("On tenders", "en", "tender"), kim_);
    const auto page = get(path);
    EXPECT_TRUE(page.holds("Learn how to answer"));
    EXPECT_LT(place(page, "On projects"), place(page, "For everything"));
    EXPECT_FALSE(page.holds("On tenders"));
    EXPECT_FALSE(page.holds("/calls/courses/new"));
    for (int more = 0; more < 5; ++more) {
        post("/en/calls/courses", course("More " + std::to_string(more)), kim_);
    }
    const auto full = get(path);
    EXPECT_TRUE(full.holds("All courses"));
    EXPECT_TRUE(full.holds("More 1"));
    EXPECT_FALSE(full.holds("More 4")) << "five beside the call, the others in the list";
}

TEST_P(CoursesTest, WhatChangedMeanwhileIsNotOverwrittenAndTakingOutIsForAll) {
    EXPECT_EQ(post("/en/calls/courses", course("How to bid"), kim_).status, 303);
    const std::string path = path_of_course("How to bid");
    EXPECT_EQ(post(path, course("How to bid well").with("seen", "1"), kim_).status, 303);
    const auto late = post(path, course("Something else").with("seen", "1"), kim_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("value=\"Something else\""));
    EXPECT_TRUE(get("/en/calls/courses").holds("How to bid well"));
    EXPECT_EQ(post(path + "/removal", {}, kim_).status, 303);
    EXPECT_FALSE(get("/en/calls/courses").holds("How to bid well"));
    EXPECT_EQ(get(path + "/edit", kim_).status, 404);
    EXPECT_EQ(post(path + "/removal", {}, kim_).status, 404);
}

AGORA_EACH_ENGINE(CoursesTest);

}  // namespace
}  // namespace agora::calls
