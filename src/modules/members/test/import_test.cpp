#include "importing.hpp"

#include <stdexcept>

namespace agora::members {
namespace {

class ImportTest : public Importing {};

constexpr std::string_view kPeople =
    "Lidnr;Voornaam;Naam;E-mail;Taal;GSM;Website;Vennoot;Opmerking\r\n"
    "7;Zoë;D'Hondt;Zoe@Example.org;FR;0470 11 22 33;www.zoe.be;ja;=1+1\r\n"
    "8;Jan;Peeters;jan@example.org;nl;;;nee;\r\n";

/// Latin letters of the first 256, one byte each.
std::string as_latin1(std::string_view utf8) {
    std::string bytes;
    for (std::size_t place = 0; place < utf8.size(); ++place) {
        const auto first = static_cast<unsigned char>(utf8[place]);
        if (first < 0x80) {
            bytes += utf8[place];
        } else {
            const auto second = static_cast<unsigned char>(utf8[++place]);
            bytes += static_cast<char>((first & 0x03) << 6 | (second & 0x3f));
        }
    }
    return bytes;
}

std::string as_utf16(std::string_view utf8, bool big) {
    std::string bytes = big ? std::string{"\xfe\xff", 2} : std::string{"\xff\xfe", 2};
    for (const char letter : as_latin1(utf8)) {
        bytes += big ? '\0' : letter;
        bytes += big ? letter : '\0';
    }
    return bytes;
}

std::string with_separator(std::string_view text, char separator) {
    std::string other{text};
    for (char& letter : other) {
        if (letter == ';') letter = separator;
    }
    return other;
}

TEST_P(ImportTest, MakesAnUnlistedUnconfirmedAccountForEachLine) {
    const auto report = import(kPeople);
    EXPECT_EQ(counts(report), "2 0 0 0");
    const auto zoe = account("zoe@example.org");
    ASSERT_TRUE(zoe);
    EXPECT_EQ(zoe->name, "Zoë D'Hondt");
    EXPECT_EQ(zoe->language, Language::fr);
    EXPECT_EQ(zoe->standing, access::Standing::unconfirmed);
    EXPECT_EQ(zoe->entry_way, accounts::EntryWay::imported);
    EXPECT_TRUE(zoe->holds_share);
    EXPECT_TRUE(zoe->uses_services);
    EXPECT_FALSE(account("jan@example.org")->holds_share);
    EXPECT_EQ(
        known("zoe@example.org"),
        (std::map<std::string, std::string>{
            {"mail", "zoe@example.org"}, {"phone", "0470 11 22 33"}, {"website", "www.zoe.be"}}));
    EXPECT_EQ(report.columns.back().field, ImportField::nothing);
}

TEST_P(ImportTest, ListsNobodyAndSendsNothing) {
    import(kPeople);
    settle();
    EXPECT_EQ(number_of({"test.listed", "SELECT COUNT(*) FROM members_profile WHERE listed = 1"}),
              0);
    EXPECT_EQ(number_of({"test.profiles", "SELECT COUNT(*) FROM members_profile"}), 2);
    EXPECT_EQ(number_of({"test.audiences", "SELECT COUNT(*) FROM members_audience"}), 0);
    EXPECT_TRUE(mails().empty());
}

TEST_P(ImportTest, ReadsEveryEncodingAndSeparatorAlike) {
    const std::string plain{kPeople};
    const std::vector<std::string> files{
        plain,
        "\xef\xbb\xbf" + plain,
        as_latin1(plain),
        as_utf16(plain, false),
        as_utf16(plain, true),
        with_separator(plain, ','),
        with_separator(plain, '\t'),
        with_separator(plain, '|'),
    };
    EXPECT_EQ(counts(import(files.front())), "2 0 0 0");
    for (const std::string& bytes : files) EXPECT_EQ(counts(import(bytes)), "0 0 2 0");
    const std::string windows = "Naam;Mail\nLid \x80 \x8c;w@example.org\nJan;jan2@example.org\n";
    EXPECT_EQ(import(windows).guess.encoding, tabular::Encoding::windows1252);
    EXPECT_EQ(account("w@example.org")->name, "Lid € Œ");
}

TEST_P(ImportTest, ChangesNothingTheSecondTimeAndFollowsTheFileTheThird) {
    import(kPeople);
    EXPECT_EQ(counts(import(kPeople)), "0 0 2 0");
    std::string later{kPeople};
    later.replace(later.find(";nee"), 4, ";ja");
    later.replace(later.find("Jan;"), 4, "Johan;");
    later.replace(later.find("jan@"), 4, "johan@");
    EXPECT_EQ(counts(import(later)), "0 1 1 0");
    EXPECT_FALSE(account("jan@example.org"));
    EXPECT_EQ(account("johan@example.org")->name, "Johan Peeters");
    EXPECT_TRUE(account("johan@example.org")->holds_share);
    EXPECT_EQ(known("johan@example.org")["mail"], "johan@example.org");
    EXPECT_EQ(accounts_there(), 2);
}

TEST_P(ImportTest, LeavesNameAndAddressToWhoCameAlready) {
    person("Jan");
    EXPECT_EQ(counts(import("Naam;Mail;Taal;Vennoot\nAnders;jan@example.org;fr;ja\n")), "0 1 0 0");
    EXPECT_EQ(account("jan@example.org")->name, "Jan");
    EXPECT_EQ(account("jan@example.org")->language, Language::en);
    EXPECT_TRUE(account("jan@example.org")->holds_share);
}

TEST_P(ImportTest, ReportsEachBadLineWithItsNumberAndKeepsTheGoodOnes) {
    const std::string bytes =
        "Nr;Naam;Mail;Vennoot\n"
        "1;Ana;ana@example.org;ja\n"
        "2;Ben;;ja\n"
        "3;Eva;eva at example;ja\n"
        "4;;dan@example.org;ja\n"
        "5;Tim;ANA@example.org;ja\n"
        "1;Tom;tom@example.org;ja\n"
        "6;Jo;jo@example.org;misschien\n"
        "7;Al;al@example.org;ja;te veel\n"
        "8;Kort\n"
        "9;\"An\nna\";anna@example.org;ja\n"
        "10;Bo;bo@example.org;nee\n";
    const auto report = import(bytes);
    EXPECT_EQ(counts(report), "2 0 0 9");
    using enum ImportFault;
    std::vector<std::pair<std::int64_t, ImportFault>> found;
    for (const LineFault& fault : report.faults) found.emplace_back(fault.line, fault.fault);
    EXPECT_EQ(found, (std::vector<std::pair<std::int64_t, ImportFault>>{{3, mail_missing},
                                                                        {4, mail_malformed},
                                                                        {5, name_missing},
                                                                        {6, mail_twice},
                                                                        {7, number_twice},
                                                                        {8, yes_no_unclear},
                                                                        {9, cells_too_many},
                                                                        {10, cells_missing},
                                                                        {11, name_unusable}}));
    EXPECT_EQ(accounts_there(), 2);
}

TEST_P(ImportTest, PassesOverLinesWithoutContentAndKeepsCounting) {
    const auto report = import(
        "Nr;Naam;Mail\n1;Ana;ana@example.org\n\n;;\n ; "
        ";\n;;;;\n2;Ben;\n;;\n3;Eva;eva@example.org\n;;\n;;\n");
    EXPECT_EQ(counts(report), "2 0 0 1");
    ASSERT_EQ(report.faults.size(), 1U);
    EXPECT_EQ(report.faults[0].line, 7);
}

TEST_P(ImportTest, WritesAllOrNothingWhenAsked) {
    const ImportOptions whole{.faulty = ImportFaulty::all_or_nothing};
    const auto refused = import(people(3) + "4;Vier;geen adres\n", whole);
    EXPECT_EQ(counts(refused), "3 0 0 1");
    EXPECT_FALSE(refused.written);
    EXPECT_EQ(accounts_there(), 0);
    EXPECT_TRUE(import(people(3), whole).written);
    EXPECT_EQ(accounts_there(), 3);
}

TEST_P(ImportTest, SaysTheSameInADryRunWithoutWriting) {
    const auto dry = import(people(3) + "4;Vier;geen adres\n", {.effect = ImportEffect::dry_run});
    EXPECT_EQ(counts(dry), "3 0 0 1");
    EXPECT_EQ(accounts_there(), 0);
    EXPECT_EQ(number_of({"test.imports", "SELECT COUNT(*) FROM members_import"}), 0);
}

TEST_P(ImportTest, GoesOnWhereItWasInterrupted) {
    const std::string bytes = people(250) + "251;Fout;geen adres\n" + "252;Nog;nog@example.org\n";
    const auto path = file(bytes);
    const auto stop = [](std::int64_t lines) {
        if (lines >= 200) throw std::runtime_error("the power went");
    };
    EXPECT_THROW((void)import_members(services(), path, {}, stop), std::runtime_error);
    EXPECT_EQ(accounts_there(), 200);
    std::int64_t first = 0;
    const auto report = import(bytes, {}, [&](std::int64_t lines) {
        if (first == 0) first = lines;
    });
    EXPECT_GT(first, 200);
    EXPECT_TRUE(report.went_on);
    EXPECT_EQ(counts(report), "251 0 0 1");
    EXPECT_EQ(report.faults.front().line, 252);
    EXPECT_EQ(accounts_there(), 251);
    EXPECT_EQ(counts(import(bytes)), "0 0 251 1");
}

TEST_P(ImportTest, KeepsHostileTextsAsTheyAre) {
    const std::vector<std::string> texts{
        "'; DROP TABLE accounts_account; --",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "\u202egnp.exe",
        "👩🏽‍🔧 e\u0301",
        "{{NAME}} [[x]] %s %n $1",
        "a\nb\tc\\d",
    };
    std::string bytes = "Naam,Mail,Telefoon,Website\n";
    for (std::size_t place = 0; place < texts.size(); ++place) {
        std::string quoted;
        for (const char letter : texts[place])
            quoted += letter == '"' ? "\"\"" : std::string(1, letter);
        bytes += "Lid,h" + std::to_string(place) + "@example.org,\"" + quoted + "\",\"" + quoted +
                 "\"\n";
    }
    EXPECT_EQ(counts(import(bytes)), std::to_string(texts.size()) + " 0 0 0");
    for (std::size_t place = 0; place < texts.size(); ++place) {
        const auto kept = known("h" + std::to_string(place) + "@example.org");
        EXPECT_EQ(kept.at("phone"), locale::nfc(texts[place]));
        EXPECT_EQ(kept.at("website"), locale::nfc(texts[place]));
    }
}

TEST_P(ImportTest, TurnsKnownWordsIntoTermsAndReportsTheOthers) {
    const auto report = import(
        "Naam;Mail;Beroep\nAna;ana@example.org;photographe, dierenfluisteraar\n"
        "Ben;ben@example.org;fotograaf\n");
    EXPECT_EQ(known("ana@example.org")["professions"], known("ben@example.org")["professions"]);
    EXPECT_FALSE(known("ana@example.org")["professions"].empty());
    ASSERT_EQ(report.unknown.size(), 1U);
    EXPECT_EQ(report.unknown.front().word, "dierenfluisteraar");
}

TEST_P(ImportTest, ProposesNothingAgainToWhoAnsweredAndBringsNobodyBack) {
    import(kPeople);
    const auto zoe = account("zoe@example.org")->account_id;
    const auto jan = account("jan@example.org")->account_id;
    constexpr db::Query kAnswer{"test.answer", R"sql(
        INSERT INTO members_consent (consent_id, account_id, field, given, audience, wording, way, at)
        VALUES (1, $1, 'listing', 0, 'only_me', '', 'first_visit', 1))sql"};
    constexpr db::Query kForget{"test.forget", "DELETE FROM members_known"};
    constexpr db::Query kBlank{"test.blank", R"sql(
        UPDATE members_import_key SET account_id = 0, row_digest = '' WHERE account_id = $1)sql"};
    database().write([&](db::WriteTx& tx) {
        tx.run(kAnswer, zoe);
        tx.run(kForget);
        tx.run(kBlank, jan);
    });
    std::string later{kPeople};
    later.replace(later.find(";ja;"), 4, ";nee;");
    const auto report = import(later);
    EXPECT_EQ(counts(report), "0 1 0 1");
    EXPECT_EQ(report.faults.front().fault, ImportFault::person_left);
    EXPECT_TRUE(known("zoe@example.org").empty());
    EXPECT_FALSE(account("zoe@example.org")->holds_share);
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::members
