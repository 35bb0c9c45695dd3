#include "agora/tabular/guess.hpp"

#include "reading.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace agora::tabular {
namespace {

using namespace std::string_literals;

Guess guessed(std::string bytes) {
    const auto source = from_memory(std::move(bytes));
    return guess(*source);
}

TEST(Guess, takes_a_byte_order_mark_at_its_word) {
    EXPECT_EQ(guessed("\xEF\xBB\xBFid\n1\n").encoding, Encoding::utf8);
    EXPECT_TRUE(guessed("\xEF\xBB\xBFid\n1\n").byte_order_mark);
    EXPECT_EQ(guessed("\xFF\xFEi\0d\0"s).encoding, Encoding::utf16_le);
    EXPECT_EQ(guessed("\xFE\xFF\0i\0d"s).encoding, Encoding::utf16_be);
}

TEST(Guess, tells_western_encodings_by_what_they_have_letters_for) {
    EXPECT_EQ(guessed("naam\ncaf\xC3\xA9\n").encoding, Encoding::utf8);
    EXPECT_EQ(guessed("naam\ncaf\xE9\n").encoding, Encoding::latin1);
    EXPECT_EQ(guessed("naam\n\x80 5 caf\xE9\n").encoding, Encoding::windows1252);
    EXPECT_EQ(guessed("naam\n\x93quoted\x94\n").encoding, Encoding::windows1252);
    EXPECT_EQ(guessed("naam\njan\n").encoding, Encoding::utf8);
}

TEST(Guess, knows_ill_formed_utf8) {
    for (const char* text : {"\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xC3",
                             "\xF4\x90\x80\x80", "\xC3\x28"})
        EXPECT_NE(guessed("naam\n"s + text).encoding, Encoding::utf8);
    EXPECT_EQ(guessed("naam\nééééééééééééé\xFF\n").encoding, Encoding::utf8) << "one bad in many";
}

TEST(Guess, looks_at_the_whole_file_for_the_encoding) {
    EXPECT_EQ(guessed("naam,plaats\n" + std::string(600'000, 'x') + ",caf\xE9\n").encoding,
              Encoding::latin1);
}

TEST(Guess, takes_a_few_zero_bytes_for_damage_and_not_for_utf16) {
    EXPECT_EQ(guessed("a\0b\nc\n"s).encoding, Encoding::utf8);
}

TEST(Guess, finds_the_separator_that_cuts_evenly) {
    EXPECT_EQ(guessed("a,b\n1,2\n").separator, ',');
    EXPECT_EQ(guessed("naam;bedrag\nAna;1,50\nBen;2,75\n").separator, ';');
    EXPECT_EQ(guessed("a\tb\n1, 2 en 3\tx\n4\ty\n").separator, '\t');
    EXPECT_EQ(guessed("a|b\n1|2\n").separator, '|');
    EXPECT_EQ(guessed("sep=|\na;b|c;d\n1;2|3;4\n").separator, '|');
    EXPECT_EQ(guessed("\"a;b\",c\n\"d;e\",f\n").separator, ',');
}

TEST(Guess, tells_a_header_from_values) {
    EXPECT_TRUE(guessed("naam,leeftijd\nAna,30\n").header);
    EXPECT_FALSE(guessed("Ana,30\nBen,40\n").header);
    EXPECT_FALSE(guessed("ana@example.org,x\nben@example.org,y\n").header);
    EXPECT_TRUE(guessed("id,,age\n1,x,30\n").header);
    EXPECT_TRUE(guessed("naam,plaats\nAna,Gent\n").header);
    EXPECT_FALSE(guessed("yes,Gent\nno,Luik\nyes,Gent\n").header);
    EXPECT_TRUE(guessed("").header);
}

TEST(Guess, is_less_sure_where_less_speaks_for_it) {
    EXPECT_GT(guessed("naam,leeftijd\nAna,30\nBen,40\n").confidence, 0.9);
    EXPECT_LT(guessed("naam\nAna\nBen\n").confidence, 0.6);
    EXPECT_EQ(guessed("").confidence, 0);
}

/// A table of invented people, written in an encoding with a separator and a line end.
class InventedFile {
 public:
    explicit InventedFile(unsigned seed) : random_(seed) {
        encoding_ = pick<Encoding>({Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be,
                                    Encoding::latin1, Encoding::windows1252});
        separator_ = pick<char>({',', ';', '\t', '|'});
        mark_ = random_() % 2 == 0;
        write();
    }

    Encoding encoding() const { return encoding_; }
    char separator() const { return separator_; }
    const std::string& bytes() const { return bytes_; }

 private:
    template <typename Item>
    Item pick(const std::vector<Item>& items) {
        return items[random_() % items.size()];
    }

    void write() {
        const std::u16string line_end = pick<std::u16string>({u"\n", u"\r\n"});
        const std::u16string gap(1, static_cast<char16_t>(separator_));
        std::u16string text =
            u"naam" + gap + u"plaats" + gap + u"bedrag" + gap + u"nota" + line_end;
        for (auto rows = 3 + random_() % 30; rows > 0; --rows) {
            const std::u16string amount =
                pick<std::u16string>({u"12", u"\"3,50\"", u"7.25", u"\"1.200,00\""});
            text += pick<std::u16string>({u"Zoë", u"André", u"Jürgen", u"Ana"}) + gap +
                    pick<std::u16string>({u"Liège", u"Gent", u"Besançon"}) + gap + amount + gap +
                    pick<std::u16string>({u"", u"\"ja; nee, misschien | wie weet\"", u"vlug, goed"s,
                                          u"op \"maat\""}) +
                    line_end;
            if (separator_ == ',') replace(text, u"vlug, goed", u"vlug");
        }
        // Something that tells the 8-bit encodings apart.
        const bool has_euro = encoding_ != Encoding::latin1;
        text += u"Noël" + gap + u"Genève" + gap + u"5" + gap + (has_euro ? u"€" : u"é") + line_end;
        encode(text);
    }

    static void replace(std::u16string& text, const std::u16string& from,
                        const std::u16string& to) {
        if (const auto at = text.find(from); at != std::u16string::npos)
            text.replace(at, from.size(), to);
    }

    void encode(const std::u16string& text) {
        if (mark_ && encoding_ == Encoding::utf8) bytes_ = "\xEF\xBB\xBF";
        if (mark_ && encoding_ == Encoding::utf16_le) bytes_ = "\xFF\xFE";
        if (mark_ && encoding_ == Encoding::utf16_be) bytes_ = "\xFE\xFF";
        for (const char16_t unit : text) add(unit);
    }

    void add(char16_t unit) {
        const auto high = static_cast<char>(unit >> 8);
        const auto low = static_cast<char>(unit & 0xFF);
        switch (encoding_) {
            case Encoding::utf16_le:
                bytes_ += {low, high};
                return;
            case Encoding::utf16_be:
                bytes_ += {high, low};
                return;
            case Encoding::latin1:
            case Encoding::windows1252:
                bytes_ += unit == u'€' ? '\x80' : low;
                return;
            case Encoding::utf8:
                if (unit < 0x80) {
                    bytes_ += low;
                } else if (unit < 0x800) {
                    bytes_ += {static_cast<char>(0xC0 | unit >> 6),
                               static_cast<char>(0x80 | (unit & 0x3F))};
                } else {
                    bytes_ += {static_cast<char>(0xE0 | unit >> 12),
                               static_cast<char>(0x80 | (unit >> 6 & 0x3F)),
                               static_cast<char>(0x80 | (unit & 0x3F))};
                }
        }
    }

    std::mt19937 random_;
    Encoding encoding_ = Encoding::utf8;
    char separator_ = ',';
    bool mark_ = false;
    std::string bytes_;
};

TEST(Guess, is_right_for_98_of_100_invented_files) {
    int right = 0;
    constexpr int kFiles = 400;
    for (unsigned seed = 1; seed <= kFiles; ++seed) {
        const InventedFile file{seed};
        const Guess guess = guessed(file.bytes());
        const bool is_right = guess.encoding == file.encoding() &&
                              guess.separator == file.separator() && guess.header;
        right += is_right ? 1 : 0;
    }
    EXPECT_GE(right, kFiles * 98 / 100);
    RecordProperty("right", right);
}

TEST(Guess, is_right_for_98_of_100_samples) {
    const auto folder = csv_samples();
    if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "the CSV samples are absent";
    std::ifstream truth{std::filesystem::path{AGORA_SOURCE_DIR} /
                        "src/platform/tabular/test/sniffing_truth.txt"};
    const std::vector<std::pair<std::string, char>> separators{
        {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}};
    int all = 0;
    int wrong = 0;
    std::string misses;
    for (std::string line; std::getline(truth, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream parts{line};
        std::string path, encoding, separator;
        std::getline(parts, path, '\t');
        std::getline(parts, encoding, '\t');
        std::getline(parts, separator);
        const auto source = open_file(folder / path);
        const Guess guess = tabular::guess(*source);
        bool is_right = name(guess.encoding) == encoding;
        for (const auto& [word, character] : separators)
            is_right = is_right && (word != separator || guess.separator == character);
        ++all;
        if (is_right) continue;
        ++wrong;
        misses += path + "\n";
    }
    EXPECT_GE(all, 250);
    EXPECT_LE(wrong * 100, all * 2) << misses;
    RecordProperty("files", all);
    RecordProperty("wrong", wrong);
}

}  // namespace
}  // namespace agora::tabular
