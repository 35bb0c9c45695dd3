#include "import_upload.hpp"
#include "invitation.hpp"
#include "importing.hpp"

namespace agora::members {
namespace {

class ImportPagesTest : public Importing {
 protected:
    access::Actor administrator() {
        access::Actor actor = person("Root");
        actor.grants.push_back({access::Role::administrator, {}});
        return actor;
    }
    /// Uploads a file as the page's form does; gives where it leads.
    web::TestAnswer upload(std::string_view bytes, const access::Actor& actor) {
        http::Request request;
        EXPECT_TRUE(http::set_target(request, "/api/members/import"));
        request.method = http::Method::post;
        request.content_type = "multipart/form-data";
        const auto path = file(bytes).string() + ".upload";
        std::filesystem::copy_file(file(bytes), path);
        http::Upload sent;
        sent.field = "file";
        sent.file_name = "members.csv";
        sent.size = bytes.size();
        sent.file = http::TemporaryFile(path);
        request.uploads.push_back(std::move(sent));
        return send(std::move(request), actor);
    }
    ImportRow newest() {
        return database().read([](db::ReadTx& tx) { return list_imports(tx, 1).front(); });
    }
    static std::string address(const ImportRow& row, std::string_view root = "/en") {
        return std::string{root} + "/members/import/" + to_string(row.import_id);
    }
};

constexpr std::string_view kFile =
    "Lidnr;Wie;E-mail\n1;Ana <b>;ana@example.org\n2;Ben;geen adres\n";

TEST_P(ImportPagesTest, AreForTheAdministratorAlone) {
    const auto root = administrator();
    ASSERT_LT(upload(kFile, root).status, 400);
    const ImportRow row = newest();
    const std::vector<std::string> addresses{"/en/members/import", "/api/members/import",
                                             address(row), address(row, "/api"),
                                             address(row, "") + "/faults.csv"};
    for (const std::string& each : addresses) {
        EXPECT_EQ(get(each, root).status, 200) << each;
        EXPECT_NE(get(each).status, 200) << each;
        EXPECT_EQ(get(each, person("M" + std::to_string(each.size()))).status, 403) << each;
    }
    fields::for_each_enumerator<access::Role>([&](std::string_view name, access::Role role) {
        if (role == access::Role::administrator) return;
        access::Actor other = person(name);
        other.grants.push_back({role, {}});
        EXPECT_EQ(get(address(row), other).status, 403) << name;
        EXPECT_EQ(upload(kFile, other).status, 403) << name;
        EXPECT_EQ(post(address(row) + "/confirmation", {{"act", "import"}}, other).status, 403);
    });
    settle();
    EXPECT_FALSE(account("ana@example.org"));
}

TEST_P(ImportPagesTest, ShowTheColumnsThenImportThemAndGiveTheFaults) {
    const auto root = administrator();
    ASSERT_LT(upload(kFile, root).status, 400);
    const ImportRow row = newest();
    EXPECT_TRUE(get(address(row), root).holds("No column holds names."));
    const http::NameValues columns{
        {"column_0", "number"}, {"column_1", "name"}, {"column_2", "mail"}};
    http::NameValues look = columns;
    look.add("act", "look");
    EXPECT_EQ(post(address(row) + "/confirmation", look, root).status, 303);
    const auto preview = get(address(row), root);
    EXPECT_TRUE(preview.holds("Line 3 (E-mail address): This is not an e-mail address"));
    EXPECT_TRUE(preview.holds("Ana &lt;b&gt;"));
    EXPECT_FALSE(account("ana@example.org"));
    http::NameValues start = columns;
    start.add("act", "import");
    EXPECT_EQ(post(address(row) + "/confirmation", start, root).status, 303);
    EXPECT_TRUE(get(address(row), root).holds("The import runs."));
    settle();
    EXPECT_EQ(account("ana@example.org")->name, "Ana <b>");
    EXPECT_TRUE(get(address(row), root).holds("The import is done."));
    EXPECT_TRUE(get(address(row, "") + "/faults.csv", root).holds("\r\n3,"));
    EXPECT_FALSE(std::filesystem::exists(import_path(services(), row.import_id)));
    EXPECT_EQ(post(address(row) + "/confirmation", start, root).status, 404);
}

TEST_P(ImportPagesTest, RemoveAFileThatIsNotWanted) {
    const auto root = administrator();
    ASSERT_LT(upload(kFile, root).status, 400);
    const ImportRow row = newest();
    EXPECT_EQ(post(address(row) + "/removal", {}, root).status, 303);
    EXPECT_FALSE(std::filesystem::exists(import_path(services(), row.import_id)));
    EXPECT_EQ(get(address(row), root).status, 404);
    EXPECT_EQ(post("/en/members/import", {}, root).status, 422);
}

TEST_P(ImportPagesTest, EraseWhatNobodyAnsweredInTime) {
    import("Naam;Mail;Telefoon\nAna;ana@example.org;0470\n");
    EXPECT_EQ(erase_unanswered(services()), 0);
    constexpr db::Query kAge{"test.age", "UPDATE members_known SET imported_at = 0"};
    database().write([&](db::WriteTx& tx) { tx.run(kAge); });
    EXPECT_EQ(erase_unanswered(services()), 0) << "the account itself is new";
    EXPECT_TRUE(known("ana@example.org").empty());
    EXPECT_TRUE(account("ana@example.org"));
}

AGORA_EACH_ENGINE(ImportPagesTest);

}  // namespace
}  // namespace agora::members
