#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace agora::db {

/// A piece of SQL that several statements share, as the columns of one struct.
template <std::size_t size>
struct Piece {
    constexpr Piece(const char (&literal)[size]) { std::copy_n(literal, size - 1, text.begin()); }
    std::array<char, size - 1> text{};
};

/// One statement of pieces and literals, put together by the compiler.
template <Piece... pieces>
struct Joined {
    static constexpr auto kText = [] {
        std::array<char, (pieces.text.size() + ... + 0)> all{};
        auto end = all.begin();
        ((end = std::copy(pieces.text.begin(), pieces.text.end(), end)), ...);
        return all;
    }();
};
template <Piece... pieces>
inline constexpr std::string_view kSql{Joined<pieces...>::kText.data(),
                                       Joined<pieces...>::kText.size()};

}  // namespace agora::db
