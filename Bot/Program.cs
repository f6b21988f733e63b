Console.WriteLine("Bot");
