/**
 * Forenames that are common in the United Kingdom, of many origins, without those that are as often words or places
 * (April, Faith, Precious; Kent, Lincoln, Dudley). It cannot hold every name; the rule that uses it says what it
 * misses. Written for Sevenfold: the packages of names that we found hold American names alone, or weigh megabytes.
 */
export const FORENAMES: ReadonlySet<string> = new Set(
  `
Aaliyah Aaron Abbas Abbie Abby Abdul Abdullah Abigail Abraham Ada Adam Adele Adnan Adrian Agnieszka Ahmed Aidan Aimee Aisha Aishah Alan
Alana Albert Alejandro Aleksandra Alex Alexa Alexander Alexandra Alexis Alfie Alfred Ali Alice Alicia Alina Alisha Alison Allan Alma
Amal Amanda Amara Amber Amelia Amelie Amina Aminah Amir Amit Amy Ana Anastasia Andre Andrea Andreea Andrew Andrzej Andy Angela Anil
Anita Anjali Ann Anna Annabelle Anne Annette Annie Anthony Antonio Anya Archie Aria Ariana Arjun Arlo Arthur Arun Asad Asha Ashley Asif
Asim Asma Astrid Austin Ava Avani Ayaan Ayesha Aysha Ayub Barbara Barry Bartosz Beatrice Becky Belinda Ben Benjamin Bernadette Bernard
Bethany Beverley Bilal Bobby Bradley Brandon Brenda Brendan Brian Bridget Brooke Bruce Bryan Caitlin Callum Cameron Camilla Carl Carla
Carly Carmen Carol Caroline Carolyn Carrie Casey Catherine Cathy Cecilia Chantelle Charlene Charles Charlie Charlotte Chelsea Cheryl
Chiamaka Chidi Chloe Chris Christian Christina Christine Christopher Ciara Cindy Claire Clara Clare Claudia Clive Cody Colin Connor
Conor Constance Corey Courtney Craig Curtis Cynthia Daisy Damian Damien Dan Daniel Daniela Danielle Danny Daphne Darius Darren Dave
David Dean Debbie Deborah Declan Deepak Deirdre Delroy Denise Dennis Derek Diana Diane Dominic Dominik Donald Donna Dora Doreen Doris
Dorothy Douglas Duncan Dwayne Dylan Ebony Eddie Edith Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elisha Eliza Elizabeth
Ella Ellen Ellie Elliot Elliott Ellis Elsie Emeka Emilia Emily Emma Emmanuel Eric Erin Esme Esther Ethan Eugene Eva Evan Eve Evelyn
Evie Ewa Ezra Faisal Farah Farhan Farid Farida Fatima Fatimah Fatou Felicity Felix Fiona Florence Frances Francesca Francis Frank
Frankie Fraser Fred Freddie Frederick Freya Gabriel Gabriela Gabrielle Gareth Gary Gavin Gemma Geoffrey George Georgia Georgina Gerald
Geraldine Gerard Gillian Gina Giovanni Gladys Glenn Gloria Gordon Grace Graham Greg Gregory Gurpreet Habiba Hafsa Hamza Hana Hanna
Hannah Harley Harminder Harpreet Harriet Harrison Harry Harvey Hasan Hassan Hayley Hazel Heather Heidi Helen Helena Henry Hibo Hilary
Holly Howard Hugh Hugo Hussain Hussein Iain Ian Ibrahim Ida Idris Imogen Imran Indira Ines Ingrid Irene Iris Isaac Isabel Isabella
Isabelle Isha Isla Ismail Ivan Ivy Iwona Jack Jackie Jackson Jacob Jacqueline Jade Jaden Jake Jamal James Jamie Jan Jane Janet Janice
Janine Jasmin Jasmine Jason Jasper Jayden Jaydon Jayne Jean Jeanette Jeffrey Jemma Jennie Jennifer Jenny Jeremiah Jeremy Jermaine
Jerome Jess Jessica Jill Jim Jimmy Joan Joanna Joanne Jodie Joe Joel Johanna John Johnny Jon Jonathan Jordan Jorge Jose Joseph
Josephine Josh Joshua Josie Joyce Juan Judith Judy Julia Julian Julie Juliet Justin Justine Kabir Kacper Kai Kaiden Kamal Kamil Karen
Karim Karina Karl Karolina Kasia Katarzyna Kate Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kayla Kayleigh Keeley Keira Keith
Kelly Kelsey Kenneth Kenny Kerry Kevin Khadija Khalid Kian Kiera Kieran Kim Kimberley Kimberly Kiran Kirsten Kirsty Krishna Krystyna
Krzysztof Kuldeep Kwame Kyle Kylie Kyra Lacey Laila Lara Latoya Laura Lauren Laurence Lawrence Layla Leah Leanne Lee Leila Lena Leo
Leon Leonard Leroy Lesley Leslie Lewis Lexi Liam Lila Lilly Lily Linda Lindsay Lindsey Lisa Liz Lloyd Logan Lola Lorenzo Loretta Lorna
Lorraine Louie Louis Louisa Louise Luca Lucas Lucy Luis Luka Lukas Luke Luna Lydia Lynda Lynn Lynne Lynsey Mabel Maciej Mackenzie
Maddison Madeleine Madison Magdalena Maisie Malachi Malcolm Malik Mandeep Mandy Manjit Manuel Marc Marcel Marcia Marcin Marcus Margaret
Maria Mariam Marian Marie Marilyn Mario Marion Marjorie Mark Marlon Marta Martha Martin Martina Martyn Mary Maryam Mason Mateusz
Matilda Matthew Maureen Maurice Max Maximilian Maxine Maya Megan Mehmet Mel Melanie Melissa Mia Micah Michael Michaela Michal Michelle
Miguel Mike Mila Millie Milly Miriam Mohamed Mohammad Mohammed Mohsin Moira Molly Monica Monika Morgan Moses Muhammad Muhammed Musa
Mustafa Myra Nabeel Nadia Nadine Nancy Naomi Nasreen Natalia Natalie Natasha Nathan Nathaniel Naveed Neelam Neil Ngozi Niamh Nicholas
Nicola Nicolas Nicole Nigel Nikita Nikki Nina Noah Noel Nora Norma Norman Nuala Nuria Oliver Olivia Ollie Olu Oluwaseun Omar Oscar
Osman Owen Paddy Paige Pamela Parveen Patricia Patrick Patrycja Paul Paula Pauline Pawel Penelope Penny Peter Phil Philip Philippa
Phillip Phillipa Phoebe Phyllis Piotr Pooja Poppy Preeti Priya Rabia Rachael Rachel Radu Rafael Raj Rajesh Ralph Ramesh Rania Rashid
Ravi Raymond Rebecca Reece Reggie Regina Renata Rhiannon Rhona Rhys Ricardo Richard Ricky Riley Rita Robert Roberto Robin Robyn
Rochelle Rodney Roger Rohan Roman Ronald Ronan Ronnie Rory Rosa Rosalind Rose Roseanne Rosemary Rosie Ross Rowan Roxanne Roy Ruby
Rukhsana Rupert Russell Ruth Ryan Saad Sabina Sabrina Sadia Saeed Safiya Saira Sajid Salim Sally Salma Salman Sam Samantha Samina Samir
Samira Samuel Sana Sandeep Sandra Sanjay Sara Sarah Saskia Saul Scarlett Scott Sean Sebastian Selina Serena Shabana Shaheen Shahid
Shane Shannon Sharon Shaun Shauna Shawn Shazia Sheila Shelley Shirley Shreya Sian Sienna Silvia Simon Simone Simran Sinead Siobhan
Sofia Solomon Sonia Sophia Sophie Stacey Stan Stanislaw Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sukhdeep Suki
Suleman Sunil Suresh Susan Susanna Susie Suzanne Syed Sylvia Tabitha Tahir Talia Tamara Tamsin Tanisha Tanya Tara Tariq Tasha Taylor
Terence Teresa Terry Thea Theo Theodore Theresa Thomas Tia Tiana Tiffany Tim Timothy Tina Toby Todd Tom Tomasz Tommy Toni Tony Tracey
Tracy Trevor Trisha Tristan Tyler Tyrone Uma Umar Usman Valentina Valerie Vanessa Vera Veronica Vicky Victor Victoria Vijay Vikram
Viktor Vincent Violet Vivian Vivienne Waleed Walter Wanda Waqas Warren Wayne Wendy Wesley Wiktoria William Winifred Winston Xavier
Yasmin Yasmine Yousef Yusuf Yvette Yvonne Zac Zachary Zack Zahra Zain Zainab Zak Zara Zayn Zeeshan Zoe Zofia Zuzanna
`
    .trim()
    .split(/\s+/),
)
