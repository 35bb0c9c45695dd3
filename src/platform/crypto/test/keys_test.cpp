#include "agora/crypto/keys.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"
#include "agora/crypto/sealed.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

namespace agora::crypto {
namespace {

class KeyFile : public testing::Test {
 protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("agora-keys-" + random_token());
        std::filesystem::create_directory(folder_);
        file_ = folder_ / "secret.key";
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& text, mode_t mode = 0600) {
        std::ofstream(file_) << text;
        ::chmod(file_.c_str(), mode);
    }
    std::string read() const {
        std::ifstream in(file_);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::filesystem::path folder_;
    std::filesystem::path file_;
    const Purpose purpose_{"totp:42"};
};

TEST_F(KeyFile, IsMadeOnTheFirstStartForItsOwnerOnly) {
    const Keys first = Keys::open(file_);
    struct stat status {};
    ASSERT_EQ(::stat(file_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_EQ(read().size(), 65U);
    EXPECT_EQ(Keys::open(file_).derive(purpose_, 0), first.derive(purpose_, 0));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(KeyFile, IsTheSameForProgramsThatStartTogether) {
    std::vector<std::string> derived(8);
    std::vector<std::thread> programs;
    for (std::string& result : derived) {
        programs.emplace_back([&] { result = Keys::open(file_).derive(purpose_, 0); });
    }
    for (std::thread& program : programs) program.join();
    for (const std::string& result : derived) EXPECT_EQ(result, derived.front());
}

TEST_F(KeyFile, IsRefusedWhenOthersMayReadIt) {
    write(std::string(64, 'a') + "\n", 0640);
    EXPECT_THROW(Keys::open(file_), std::runtime_error);
}

TEST_F(KeyFile, IsRefusedWhenMalformed) {
    for (const std::string& text :
         {std::string(), std::string("\n"), std::string(63, 'a'), std::string(64, 'g'),
          std::string(64, 'a') + "\n\n" + std::string(64, 'b')}) {
        write(text);
        EXPECT_THROW(Keys::open(file_), std::runtime_error) << text;
    }
    EXPECT_THROW(Keys::open(folder_ / "missing" / "secret.key"), std::runtime_error);
    EXPECT_THROW(Keys::open(folder_), std::runtime_error);
}

TEST_F(KeyFile, RenewedByALineBeforeStillOpensTheOld) {
    const std::string sealed = seal(Keys::open(file_), purpose_, "secret");
    const std::string old_line = read();
    write(encode_hex(random_bytes(32)) + "\n" + old_line);
    const Keys renewed = Keys::open(file_);
    EXPECT_EQ(renewed.count(), 2U);
    EXPECT_EQ(*open_sealed(renewed, purpose_, sealed), "secret");

    const std::string newer = seal(renewed, purpose_, "secret");
    write(old_line);
    EXPECT_TRUE(open_sealed(Keys::open(file_), purpose_, newer)
                    .refusal()
                    .is(SealRefusal::sealed_value_not_ours));
}

class Sealed : public testing::Test {
 protected:
    const Keys keys_ = Keys::from_bytes({std::string(32, 'k')});
    const Purpose purpose_{"totp:42"};
};

TEST_F(Sealed, OpensWithItsKeyAndPurposeOnly) {
    const std::string sealed = seal(keys_, purpose_, "a secret");
    EXPECT_EQ(*open_sealed(keys_, purpose_, sealed), "a secret");
    EXPECT_EQ(*open_sealed(keys_, purpose_, seal(keys_, purpose_, "")), "");
    EXPECT_TRUE(open_sealed(keys_, Purpose{"totp:43"}, sealed)
                    .refusal()
                    .is(SealRefusal::sealed_value_not_ours));
    const Keys other = Keys::from_bytes({std::string(32, 'x')});
    EXPECT_TRUE(
        open_sealed(other, purpose_, sealed).refusal().is(SealRefusal::sealed_value_not_ours));
}

TEST_F(Sealed, NeverLooksTheSameTwice) {
    EXPECT_NE(seal(keys_, purpose_, "a secret"), seal(keys_, purpose_, "a secret"));
    EXPECT_EQ(seal(keys_, purpose_, "a secret").find("secret"), std::string::npos);
}

TEST_F(Sealed, IsRefusedWhenAnyBitOrAnyByteIsMissing) {
    const std::string bytes = *decode_base64url(seal(keys_, purpose_, "a secret"));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string changed = bytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        EXPECT_FALSE(open_sealed(keys_, purpose_, encode_base64url(changed)).ok()) << bit;
    }
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        EXPECT_FALSE(open_sealed(keys_, purpose_, encode_base64url(bytes.substr(0, length))).ok());
    }
    EXPECT_TRUE(open_sealed(keys_, purpose_, "not base64!")
                    .refusal()
                    .is(SealRefusal::sealed_value_malformed));
}

TEST(Purpose, GivesEachItsOwnKey) {
    const Keys keys = Keys::from_bytes({std::string(32, 'k'), std::string(32, 'o')});
    EXPECT_NE(keys.derive(Purpose{"a"}, 0), keys.derive(Purpose{"b"}, 0));
    EXPECT_NE(keys.derive(Purpose{"a"}, 0), keys.derive(Purpose{"a"}, 1));
    EXPECT_EQ(keys.derive(Purpose{"a"}, 0).size(), 32U);
}

}  // namespace
}  // namespace agora::crypto
