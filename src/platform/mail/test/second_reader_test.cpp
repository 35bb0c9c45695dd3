#include "a_message.hpp"
#include "hostile_strings.hpp"

#include "agora/mail/address.hpp"
#include "agora/mail/message.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

namespace agora::mail::test {
namespace {

using Findings = std::map<std::string, std::string>;

/// With one kind of line end and none at the end, where a multipart's boundary takes it.
std::string lines_of(const std::string& text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        lines += text[at] == '\r' ? '\n' : text[at];
    }
    if (!lines.empty() && lines.back() == '\n') lines.pop_back();
    return lines;
}

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, decltype(&::pclose)> pipe(::popen(command.c_str(), "r"), &::pclose);
    std::string output;
    std::array<char, 4096> bytes{};
    while (const auto length = std::fread(bytes.data(), 1, bytes.size(), pipe.get())) {
        output.append(bytes.data(), length);
    }
    return output;
}

class SecondReader : public testing::Test {
 protected:
    void SetUp() override {
        if (output_of("python3 -c 'print(1)' 2>/dev/null") != "1\n") {
            GTEST_SKIP() << "python3 is not installed";
        }
        folder_ = std::filesystem::temp_directory_path() / ("agora-mail-" + crypto::random_token());
        std::filesystem::create_directory(folder_);
    }
    void TearDown() override {
        if (!folder_.empty()) std::filesystem::remove_all(folder_);
    }

    void write(std::size_t number, const std::string& bytes) {
        std::ofstream(folder_ / (std::to_string(number) + ".eml"), std::ios::binary) << bytes;
    }

    std::map<std::size_t, Findings> read_all() const {
        std::istringstream lines(output_of("python3 '" AGORA_SOURCE_DIR
                                           "/src/platform/mail/test/second_reader.py' '" +
                                           folder_.string() + "'"));
        std::map<std::size_t, Findings> all;
        for (std::string line; std::getline(lines, line);) {
            const auto parts = split(line, ' ');
            const auto number = std::stoul(std::string(parts.at(0)));
            all[number][std::string(parts.at(1))] = *crypto::decode_hex(parts.at(2));
        }
        return all;
    }

    std::filesystem::path folder_;
};

Message every_feature() {
    Message message = a_message();
    message.to = {"zoé.x@example.be", "Zoé \"Zo\" D'Hondt, architecte & poète à Liège-Guillemins"};
    message.to.mail = "zoe@café.example";
    message.from.name = "Coopérative: l'Atelier <ouvert>";
    message.subject =
        "Réunion du réseau des photographes à Liège: vingt-trois nouvelles demandes de "
        "collaboration, et une réponse à votre question sur les factures 🎷";
    message.text = "Bonjour Zoé,\n\n.une ligne\nFrom ici\n" + std::string(300, 'x') + "\n= fin é ";
    message.html = "<p style=\"a=b\">Bonjour Zoé</p>\r\n";
    message.list_unsubscribe = "https://coop.example/fr/unsubscribe/AbC_-123";
    message.headers = {{"X-Agora-Kind", "résumé"}, {"References", "<a@b.example> <c@d.example>"}};
    message.attachments = {
        {"réunion du réseau, une très longue invitation avec un très long nom.ics",
         "text/calendar; method=REQUEST; charset=utf-8", std::string("BEGIN\0\xFF\r\n", 9)}};
    return message;
}

TEST_F(SecondReader, FindsEveryFeatureAsItWasMeant) {
    const Message message = every_feature();
    write(0, *encode(message));
    const Findings found = read_all()[0];
    EXPECT_EQ(found.at("subject"), message.subject);
    EXPECT_EQ(found.at("to"), message.to.name + "<zoe@xn--caf-dma.example>");
    EXPECT_EQ(found.at("from"), message.from.name + "<noreply@coop.example>");
    EXPECT_EQ(found.at("id"), "<m-42.ana@coop.example>");
    EXPECT_EQ(lines_of(found.at("plain")), lines_of(message.text));
    EXPECT_EQ(lines_of(found.at("html")), lines_of(message.html));
    EXPECT_EQ(found.at("file"), message.attachments[0].file_name);
    EXPECT_EQ(found.at("bytes"), message.attachments[0].bytes);
    EXPECT_EQ(found.at("defects"), "");
    EXPECT_EQ(found.at("headers"),
              "Auto-Submitted,Content-Language,Content-Type,Date,From,List-Unsubscribe,"
              "List-Unsubscribe-Post,MIME-Version,Message-ID,References,Subject,To,X-Agora-Kind");
}

TEST_F(SecondReader, FindsNoHeaderThatWeDidNotWrite) {
    auto strings = own_hostile_strings();
    const auto more = public_hostile_strings();
    for (std::size_t at = 0; at < more.size(); at += 5) strings.push_back(more[at]);
    std::map<std::size_t, Message> sent;
    for (std::size_t number = 0; number < strings.size(); ++number) {
        Message message = a_message();
        message.subject = "x" + strings[number];
        message.from.name = strings[number];
        message.text = strings[number] + "\n!";
        const auto bytes = encode(message);
        if (!bytes.ok()) continue;
        write(number, *bytes);
        sent.emplace(number, message);
    }
    const auto found = read_all();
    ASSERT_EQ(found.size(), sent.size());
    for (const auto& [number, message] : sent) {
        const Findings& mail = found.at(number);
        EXPECT_EQ(mail.at("headers"),
                  "Auto-Submitted,Content-Language,Content-Transfer-Encoding,Content-Type,Date,"
                  "From,MIME-Version,Message-ID,Subject,To");
        EXPECT_EQ(mail.at("subject"), trimmed(message.subject)) << number;
        EXPECT_EQ(mail.at("from"),
                  std::string(trimmed(message.from.name)) + "<noreply@coop.example>");
        EXPECT_EQ(lines_of(mail.at("plain")), lines_of(message.text)) << number;
    }
}

}  // namespace
}  // namespace agora::mail::test
