#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

const std::string kMail =
    "From: =?utf-8?B?w4k=?= <a@b.example>\r\nTo: x <c@d.example>, \"y\" <e@f.example>\r\n"
    "Subject: =?iso-8859-1?q?Re=3A_=E9?=\r\nMessage-ID: <1@b.example>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=\"a\"\r\n\r\n--a\r\n"
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>One =C3=A9</p><blockquote>two</blockquote>\r\n--a\r\nContent-Type: text/plain; "
    "charset=utf-7"
    "\r\nContent-Transfer-Encoding: base64\r\n\r\nw6k=\r\n--a\r\nContent-Type: "
    "message/rfc822\r\n\r\n"
    "Subject: in\r\n\r\nOn Monday Ana wrote:\r\n> hello\r\n--a--\r\n";

TEST(FuzzReplay, MailsWithWrongBytesAreReadOrRefused) {
    constexpr unsigned kSeed = 20261129;
    constexpr int kMails = 3'000;
    std::mt19937 random(kSeed);
    replay("");
    replay(kMail);
    for (int at = 0; at < kMails; ++at) {
        std::string mail = kMail;
        for (auto changes = 1 + random() % 8; changes > 0; --changes) {
            const std::size_t place = random() % mail.size();
            if (random() % 3 == 0) {
                mail.erase(place, 1 + random() % 30);
            } else if (random() % 2 == 0) {
                mail.insert(place, mail.substr(random() % mail.size(), random() % 60));
            } else {
                mail[place] = static_cast<char>(random());
            }
            if (mail.empty()) break;
        }
        replay(mail);
    }
}

}  // namespace
